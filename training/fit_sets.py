"""Writes the two public sets that `npm run fit` reads, each as a folder with `articles/` and `questions.jsonl`.

    MIRROR=... python3 training/fit_sets.py FOLDER

Reads the same fetched repositories as `make.py`. Articles are numbered as their documents are counted there, because
the fit takes those that the cross-encoder was not trained on by their numbers (HELD_FOR_THE_FIT in `sets.py`).
"""
import json
import os
import sys

from sets import SELQA, SQUADSHIFTS, committed

Question = tuple[str, str, int, list[tuple[int, int]]]  # id, text, number of the article, spans in the article's text
Made = tuple[list[tuple[str, str]], list[Question]]  # title and text of each article; questions in the set's order


def units(text: str) -> int:
    """Length in UTF-16 code units, in which the questions count."""
    return len(text.encode("utf-16-le")) // 2


def write(folder: str, made: Made) -> None:
    articles, questions = made
    os.makedirs(os.path.join(folder, "articles"), exist_ok=True)
    names, heads = [], []
    for number, (title, text) in enumerate(articles):
        names.append(f"{number:05}.md")
        facts = f"outlet: Set {number}\ntitle: {json.dumps(title, ensure_ascii=False)}\ndate: 2020-01-01"
        heads.append(f"---\n{facts}\n---\n\n")
        with open(os.path.join(folder, "articles", names[-1]), "w", encoding="utf-8", newline="") as file:
            file.write(heads[-1] + text + "\n")
    with open(os.path.join(folder, "questions.jsonl"), "w", encoding="utf-8") as lines:
        for key, asked, number, spans in questions:
            before = heads[number] + articles[number][1]
            at = len(heads[number])
            gold = [
                {"article": names[number], "start": units(before[: at + a]), "end": units(before[: at + b])}
                for a, b in spans
            ]
            lines.write(json.dumps({"id": key, "question": asked, "gold": gold}, ensure_ascii=False) + "\n")


def new_wiki() -> Made:
    """One article a document. The answers of all annotators count."""
    articles, questions = [], []
    for number, document in enumerate(json.loads(committed(SQUADSHIFTS, "datasets/new_wiki_v1.0.json"))["data"]):
        text = ""
        for paragraph in document["paragraphs"]:
            at = len(text)
            text += paragraph["context"] + "\n\n"
            for asked in paragraph["qas"]:
                found = {(at + a["answer_start"], at + a["answer_start"] + len(a["text"])) for a in asked["answers"]}
                questions.append((asked["id"], asked["question"].strip(), number, sorted(found)))
        articles.append((document["title"], text.rstrip()))
    return articles, questions


def selqa_dev() -> Made:
    """One article a document: its sections, each once, in the order in which they are asked about."""
    texts: dict[str, str] = {}
    starts: dict[tuple[str, ...], list[int]] = {}
    questions = []
    for place, row in enumerate(json.loads(committed(SELQA, "ass/selqa-ass-dev.json"))):
        listed = row["candidates"] if isinstance(row["candidates"], list) else json.loads(row["candidates"])
        key = (row["article"], row["section"], *listed)
        text = texts.setdefault(row["article"], "")
        if key not in starts:
            starts[key] = []
            for sentence in listed:
                starts[key].append(len(text))
                text += sentence + " "
            texts[row["article"]] = text.rstrip() + "\n\n"
        spans = [(starts[key][k], starts[key][k] + len(listed[k])) for k in row["answers"]]
        questions.append((f"selqa-{place}", row["question"].strip(), list(texts).index(row["article"]), spans))
    return [(title, text.rstrip()) for title, text in texts.items()], questions


if __name__ == "__main__":
    write(os.path.join(sys.argv[1], "new-wiki"), new_wiki())
    write(os.path.join(sys.argv[1], "selqa-dev"), selqa_dev())
