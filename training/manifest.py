"""Writes models/manifest.json, which names the models' files by size and hash: python manifest.py FOLDER"""
import hashlib
import json
import os
import sys

FORMAT = 1  # as MODEL_FORMAT in src/model/manifest.ts
FILES = {"encoder": "encoder.onnx", "crossEncoder": "cross-encoder.onnx", "tokenizer": "tokenizer.json"}


def entry(folder: str, name: str) -> dict:
    with open(os.path.join(folder, name), "rb") as file:
        content = file.read()
    return {"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def main(folder: str) -> None:
    manifest = {"format": FORMAT} | {key: entry(folder, name) for key, name in FILES.items()}
    with open(os.path.join(folder, "manifest.json"), "w", encoding="utf-8") as file:
        file.write(json.dumps(manifest, indent=2) + "\n")
    for key in FILES:
        print(manifest[key]["sha256"], manifest[key]["name"])


if __name__ == "__main__":
    main(sys.argv[1])
