#!/usr/bin/env bash
# Makes a certificate authority and the certificate of the three nodes of compose.opensearch.yaml, with openssl, beside
# this file or in the folder that is named. Run it once before the first start, and again before two years are over: the
# authority stays, so that the bots need not be told. The folder authority holds its key and belongs into a safe place.
set -euo pipefail
umask 077
cd "${1:-$(dirname "$0")}"
mkdir -p authority certificates

if [ ! -e certificates/ca.pem ]; then
  openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj '/CN=Verbatim OpenSearch authority' \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign \
    -keyout authority/ca.key -out certificates/ca.pem 2>/dev/null
fi

cat > authority/node.extensions <<'EXTENSIONS'
subjectAltName = DNS:opensearch-1, DNS:opensearch-2, DNS:opensearch-3, DNS:localhost, IP:127.0.0.1
extendedKeyUsage = serverAuth, clientAuth
basicConstraints = critical, CA:FALSE
EXTENSIONS
openssl req -newkey rsa:3072 -nodes -subj '/CN=opensearch' -keyout certificates/node.key \
  -out authority/node.request 2>/dev/null
openssl x509 -req -in authority/node.request \
  -CA certificates/ca.pem -CAkey authority/ca.key -CAserial authority/ca.srl -CAcreateserial \
  -days 730 -sha256 -extfile authority/node.extensions -out certificates/node.pem 2>/dev/null
rm authority/node.request authority/node.extensions

# The nodes read these as the user 1000 of their image, and the bots ca.pem as theirs.
chmod 755 certificates
chmod 644 certificates/ca.pem certificates/node.pem
chown 1000:1000 certificates/node.key 2>/dev/null || true
echo "made $PWD/certificates/{ca,node}.pem"
if [ "$(stat -c %u certificates/node.key 2>/dev/null || stat -f %u certificates/node.key)" != 1000 ]; then
  echo "node.key has to belong to the user of the image: sudo chown 1000:1000 $PWD/certificates/node.key"
fi
