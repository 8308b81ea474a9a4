"""Writes the two public sets that `npm run fit` reads, each as a folder with `articles/` and `questions.jsonl`.

    MIRROR=... python3 training/fit_sets.py FOLDER

Reads the same fetched repositories as `make.py`. Articles are numbered as their documents are counted there, because
the fit takes those that the cross-encoder was not trained on by their numbers (HELD_FOR_THE_FIT in `sets.py`).
"""
import json
import os
import sys

from sets import SELQA, SQUADSHIFTS, committed

Question = tuple[str, str, list[tuple[int, int]]]  # id, text, spans in the article's text


def units(text: str) -> int:
    """Length in UTF-16 code units, in which the questions count."""
    return len(text.encode("utf-16-le")) // 2


def article(number: int, title: str, text: str) -> tuple[str, str]:
    """The name of the file, and what stands in it."""
    head = f"---\noutlet: Set {number}\ntitle: {json.dumps(title, ensure_ascii=False)}\ndate: 2020-01-01\n---\n\n"
    return f"{number:05}.md", head + text + "\n"


def write(folder: str, articles: list[tuple[str, str, list[Question]]]) -> None:
    os.makedirs(os.path.join(folder, "articles"), exist_ok=True)
    with open(os.path.join(folder, "questions.jsonl"), "w", encoding="utf-8") as lines:
        for number, (title, text, questions) in enumerate(articles):
            name, file = article(number, title, text)
            with open(os.path.join(folder, "articles", name), "w", encoding="utf-8", newline="") as out:
                out.write(file)
            start = file.index("---\n\n") + 5
            for key, asked, spans in questions:
                gold = [
                    {"article": name, "start": units(file[: start + a]), "end": units(file[: start + b])}
                    for a, b in spans
                ]
                lines.write(json.dumps({"id": key, "question": asked, "gold": gold}, ensure_ascii=False) + "\n")


def new_wiki() -> list[tuple[str, str, list[Question]]]:
    """One article a document. The answers of all annotators count."""
    made = []
    for document in json.loads(committed(SQUADSHIFTS, "datasets/new_wiki_v1.0.json"))["data"]:
        text, questions = "", []
        for paragraph in document["paragraphs"]:
            at = len(text)
            text += paragraph["context"] + "\n\n"
            for asked in paragraph["qas"]:
                found = {(at + a["answer_start"], at + a["answer_start"] + len(a["text"])) for a in asked["answers"]}
                questions.append((asked["id"], asked["question"], sorted(found)))
        made.append((document["title"], text.rstrip(), questions))
    return made


def selqa_dev() -> list[tuple[str, str, list[Question]]]:
    """One article a document: its sections, each once, in the order in which they are asked about."""
    texts: dict[str, str] = {}
    starts: dict[tuple[str, ...], list[int]] = {}
    questions: dict[str, list[Question]] = {}
    for place, row in enumerate(json.loads(committed(SELQA, "ass/selqa-ass-dev.json"))):
        listed = row["candidates"] if isinstance(row["candidates"], list) else json.loads(row["candidates"])
        key = (row["article"], row["section"], *listed)
        if key not in starts:
            text = texts.get(row["article"], "")
            starts[key] = []
            for sentence in listed:
                starts[key].append(len(text))
                text += sentence + " "
            texts[row["article"]] = text.rstrip() + "\n\n"
        spans = [(starts[key][k], starts[key][k] + len(listed[k])) for k in row["answers"]]
        questions.setdefault(row["article"], []).append((f"selqa-{place}", row["question"], spans))
    return [(title, text.rstrip(), questions[title]) for title, text in texts.items()]


if __name__ == "__main__":
    write(os.path.join(sys.argv[1], "new-wiki"), new_wiki())
    write(os.path.join(sys.argv[1], "selqa-dev"), selqa_dev())
