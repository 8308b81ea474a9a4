# Two stages: the first compiles, the second holds only what runs. The articles come as a mount.
# Node 24 is the long-term release (24.18.0 here); the digest holds for all platforms. To renew it:
#   docker buildx imagetools inspect node:24-bookworm-slim
FROM node:24-bookworm-slim@sha256:6f7b03f7c2c8e2e784dcf9295400527b9b1270fd37b7e9a7285cf83b6951452d AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY src src
COPY commands commands
RUN npm run -s build && npm prune --omit=dev --ignore-scripts && node scripts/drop-foreign.mjs

FROM node:24-bookworm-slim@sha256:6f7b03f7c2c8e2e784dcf9295400527b9b1270fd37b7e9a7285cf83b6951452d
ENV NODE_ENV=production SEEDS_DIR=/app/seeds HEALTH_PORT=8080 \
  NPM_CONFIG_CACHE=/tmp/npm NPM_CONFIG_UPDATE_NOTIFIER=false
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY models models
# For the health check, and so that npm run -s check works here too.
COPY --from=build /app/scripts scripts
# A volume over this folder takes its owner. The user `node` has the ids 1000:1000.
RUN mkdir .cache .state && chown node:node .cache .state
USER node
VOLUME /app/seeds
HEALTHCHECK --interval=30s --timeout=4s --start-period=120s \
  CMD ["node", "scripts/healthy.mjs"]
# docker run IMAGE runs the bot; docker run IMAGE check, ask, import ... the other commands.
ENTRYPOINT ["node", "dist/bundled/verbatim.js"]
CMD ["start"]
