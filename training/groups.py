"""Training groups: python groups.py OUT.jsonl [--news FOLDER]

A line is {"q": question, "set": name, "right": [[sentence, before], ...], "wrong": [[sentence, before], ...]}.
Wrong sentences are near ones: by words (TF-IDF), by meaning (the encoder that the bot uses), and those beside a right
one. A sentence that holds the answer's words and is nearer than the right one is left out: it may well answer too.
"""
import argparse
import json
import random
from collections.abc import Iterator

import numpy as np
import torch
from sklearn.feature_extraction.text import TfidfVectorizer

from encoder import embed
from sets import QuestionSet, news_sets, public_sets

NEAR_BY_WORDS, NEAR_BY_MEANING, BESIDE, RANDOM = 7, 7, 3, 2
LIMITS = {"new_wiki": 9000, "amazon": 8000, "reddit": 8000, "selqa_dev": 2000, "qamr_wikipedia": 7000}
BLOCK = 256  # questions scored at once


def groups_of(made: QuestionSet) -> Iterator[dict]:
    questions = list(made.questions)
    random.shuffle(questions)
    questions = questions[: LIMITS.get(made.name, len(questions))]
    words = TfidfVectorizer(sublinear_tf=True, token_pattern=r"\w+", max_df=0.3)
    matrix = words.fit_transform(made.sentences)
    vectors = embed(made.sentences)
    asked_vectors = embed([each.text for each in questions])
    for start in range(0, len(questions), BLOCK):
        block = questions[start : start + BLOCK]
        by_words = (words.transform([each.text for each in block]) @ matrix.T).toarray()
        by_meaning = (asked_vectors[start : start + BLOCK] @ vectors.T).float().numpy()
        for question, lexical, cosine in zip(block, by_words, by_meaning):
            yield group(made, question, lexical, cosine)


def group(made: QuestionSet, question, lexical: np.ndarray, cosine: np.ndarray) -> dict:
    right = sorted(question.right)
    floor = max((cosine[i] for i in right), default=2.0)

    def may_be_wrong(i: int) -> bool:
        holds = len(question.answer) > 2 and question.answer.lower() in made.sentences[i].lower()
        return i not in question.right and not (holds and cosine[i] > floor)

    def nearest(scores: np.ndarray, count: int) -> list[int]:
        top = np.argpartition(-scores, min(2 * count + 8, len(scores) - 1))[: 2 * count + 8]
        return [int(i) for i in top[np.argsort(-scores[top], kind="stable")] if may_be_wrong(int(i))][:count]

    beside = [
        i + d
        for i in right
        for d in (-2, -1, 1, 2)
        if 0 <= i + d < len(made.sentences) and made.documents[i + d] == made.documents[i] and may_be_wrong(i + d)
    ]
    random.shuffle(beside)
    others = [random.randrange(len(made.sentences)) for _ in range(RANDOM)]
    near = nearest(lexical, NEAR_BY_WORDS) + nearest(cosine, NEAR_BY_MEANING) + beside[:BESIDE]
    wrong = list(dict.fromkeys(near + [i for i in others if may_be_wrong(i)]))
    pair = lambda i: [made.sentences[i], made.before(i)]
    return {"q": question.text, "set": made.name, "right": [pair(i) for i in right], "wrong": [pair(i) for i in wrong]}


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("out")
    options.add_argument("--news", help="write only the groups of our own stories in this folder")
    chosen = options.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    rows = []
    for made in news_sets(chosen.news) if chosen.news else public_sets():
        found = list(groups_of(made))
        rows += found
        print(made.name, len(made.sentences), "sentences", len(found), "questions", flush=True)
    random.shuffle(rows)
    with open(chosen.out, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    print(len(rows), "groups")


if __name__ == "__main__":
    main()
