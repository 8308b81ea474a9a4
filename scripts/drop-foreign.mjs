// Removes compiled files of other platforms from node_modules: onnxruntime-node carries those of all.
// Its layout: bin/napi-vN/PLATFORM/ARCHITECTURE/.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const bin = join(import.meta.dirname, '..', 'node_modules', 'onnxruntime-node', 'bin');
const inside = (folder) => readdirSync(folder).map((name) => [name, join(folder, name)]);

for (const [, version] of existsSync(bin) ? inside(bin) : []) {
  for (const [platform, folder] of inside(version)) {
    if (platform !== process.platform) rmSync(folder, { recursive: true });
    else
      for (const [arch, files] of inside(folder))
        if (arch !== process.arch) rmSync(files, { recursive: true });
  }
}
