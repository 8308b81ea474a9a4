"""Makes both models from named inputs: python make.py FOLDER (environment: MIRROR, see README.md)"""
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
FIRST, SECOND = 1296, 1300  # steps of the two phases


def run(script: str, *arguments: str) -> None:
    print(script, *arguments, flush=True)
    subprocess.run([sys.executable, os.path.join(HERE, script), *arguments], check=True)


def main(folder: str) -> None:
    models = os.path.join(folder, "models")
    os.makedirs(models, exist_ok=True)
    at = lambda name: os.path.join(folder, name)
    run("groups.py", at("public.jsonl"))
    run("groups.py", at("news.jsonl"), "--news", os.path.join(HERE, "news"))
    run("train.py", at("public.jsonl"), at("first.pt"), "--first", str(FIRST), "--second", "0")
    run(
        "train.py", at("public.jsonl"), at("second.pt"), "--news", at("news.jsonl"), "--from", at("first.pt"),
        "--second", str(SECOND), "--seed", "1",
    )
    run("export.py", "encoder", os.path.join(models, "encoder.onnx"))
    run("export.py", "cross-encoder", os.path.join(models, "cross-encoder.onnx"), at("second.pt"))
    sys.path.insert(0, HERE)
    from encoder import WEIGHTS

    shutil.copy(os.path.join(WEIGHTS, "tokenizer.json"), models)
    run("manifest.py", models)


if __name__ == "__main__":
    main(sys.argv[1])
