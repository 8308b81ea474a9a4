"""The question sets that the cross-encoder is trained on, read into one form.

A set is a list of sentences, each with the document it stands in, and a list of questions with the indices of the
sentences that answer (none where the articles do not say) and the words of the answer where the set gives them.
Public sets are read from fetched git repositories (folder MIRROR, each as OWNER+NAME); the news stories are our own.
"""
import json
import os
import re
import subprocess
import unicodedata
from dataclasses import dataclass, field

SQUADSHIFTS = "modestyachts+squadshifts-website"  # Miller et al. 2020
SELQA = "emorynlp+selqa"  # Jurczyk et al. 2016, dev part only
QAMR = "uwnlp+qamr"  # Michael et al. 2018, sentences of Wikipedia only

STOP = re.compile(
    r"(?<![A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bNo)(?<!\bvs)(?<!\ba\.m)(?<!\bp\.m)"
    r"[.!?][\"'”’)]*\s+(?=[\"'“‘(A-Z0-9])"
)


@dataclass
class Question:
    text: str
    right: set[int]
    answer: str = ""  # the words of the answer, to keep other sentences that hold them from counting as wrong


@dataclass
class QuestionSet:
    name: str
    sentences: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)  # of each sentence
    questions: list[Question] = field(default_factory=list)

    def add(self, document: str, sentence: str) -> int:
        self.sentences.append(sentence)
        self.documents.append(document)
        return len(self.sentences) - 1

    def before(self, at: int) -> str:
        """The sentence before this one in its document, or nothing."""
        return self.sentences[at - 1] if at > 0 and self.documents[at - 1] == self.documents[at] else ""


# Every third document of new-wiki and SelQA, and every third of our own stories, is kept for the ranking: its weights
# are fitted on questions that the cross-encoder has not seen, or they would trust it too much.
HELD_FOR_THE_FIT = 3


def held(document: int) -> bool:
    return document % HELD_FOR_THE_FIT == 0


def committed(repository: str, path: str) -> str:
    """The text of a file in the newest commit of a fetched repository."""
    base = os.path.join(os.environ["MIRROR"], repository, "repo")
    git = os.path.join(base, ".git") if os.path.isdir(os.path.join(base, ".git")) else base
    command = ["git", "--git-dir", git, "cat-file", "blob", f"HEAD:{path}"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


def spans(text: str) -> list[tuple[int, int]]:
    """Sentences of a paragraph, roughly: a stop, a space, a capital or quotation mark."""
    ends = [m.end() for m in STOP.finditer(text)] + [len(text)]
    starts = [0, *ends[:-1]]
    return [(a, b) for a, b in zip(starts, ends) if text[a:b].strip()]


def squadshifts(name: str, path: str, one_text_a_document: bool) -> QuestionSet:
    """Paragraphs of a document follow each other in Wikipedia and reviews; Reddit's are unrelated posts."""
    made = QuestionSet(name)
    for d, document in enumerate(json.loads(committed(SQUADSHIFTS, path))["data"]):
        for p, paragraph in enumerate(document["paragraphs"]):
            text = paragraph["context"]
            key = f"{d}" if one_text_a_document else f"{d}.{p}"
            at = [(a, b, made.add(key, text[a:b].strip())) for a, b in spans(text)]
            for asked in paragraph["qas"]:
                if asked.get("is_impossible") or not asked.get("answers"):
                    continue
                first = asked["answers"][0]
                right = {i for a, b, i in at if a <= first["answer_start"] < b}
                if right and not (name == "new_wiki" and held(d)):
                    made.questions.append(Question(asked["question"], right, first["text"]))
    return made


def selqa() -> QuestionSet:
    """Sections of Wikipedia articles; a section that several questions share is taken once."""
    made, at, articles = QuestionSet("selqa_dev"), {}, {}
    for row in json.loads(committed(SELQA, "ass/selqa-ass-dev.json")):
        listed = row["candidates"] if isinstance(row["candidates"], list) else json.loads(row["candidates"])
        key = (row["article"], row["section"], tuple(listed))
        if key not in at:
            at[key] = [made.add(row["article"], each) for each in listed]
        right = {at[key][k] for k in row["answers"]}
        article = articles.setdefault(row["article"], len(articles))
        if right and not held(article):
            made.questions.append(Question(row["question"], right))
    return made


def qamr_wikipedia() -> QuestionSet:
    """Single sentences with questions about their parts; those of Wikinews are left for judging."""
    made, at = QuestionSet("qamr_wikipedia"), {}
    for line in committed(QAMR, "data/wiki-sentences.tsv").splitlines():
        key, text = line.split("\t")[:2]
        if ":wikinews:" in key:
            continue
        for old, new in (("-LRB- ", "("), (" -RRB-", ")"), ("`` ", '"'), (" ''", '"'), (" n't", "n't"), (" '", "'")):
            text = text.replace(old, new)
        at[key] = made.add(":".join(key.split(":")[:3]), re.sub(r" ([,.;:!?])", r"\1", text))
    for part in ("dev", "test"):
        for line in committed(QAMR, f"data/filtered/{part}.tsv").splitlines():
            cells = line.split("\t")
            if cells[0] in at:
                made.questions.append(Question(cells[5], {at[cells[0]]}))
    return made


QUOTES = str.maketrans("“”„«»‘’‚‹›–—", "\"\"\"\"\"'''''--")


def folded(text: str) -> str:
    """Case, accents, kinds of quotation mark and white space set aside, as the evaluation does."""
    plain = unicodedata.normalize("NFD", text.translate(QUOTES).casefold())
    return re.sub(r"\s+", " ", "".join(c for c in plain if not unicodedata.combining(c)))


def story(folder: str) -> QuestionSet:
    """One of our own news stories: articles with front matter, questions with substrings of what answers them."""
    made = QuestionSet("news:" + os.path.basename(folder))
    for name in sorted(os.listdir(os.path.join(folder, "articles"))):
        with open(os.path.join(folder, "articles", name), encoding="utf-8") as file:
            body = file.read().split("---", 2)[2]
        for paragraph in body.split("\n"):
            for a, b in spans(paragraph):
                made.add(name, paragraph[a:b].strip())
    plain = [folded(each) for each in made.sentences]
    with open(os.path.join(folder, "questions.jsonl"), encoding="utf-8") as file:
        for row in map(json.loads, filter(str.strip, file)):
            answers = [folded(each) for each in row["answers"]]
            right = {i for i, each in enumerate(plain) if any(answer in each for answer in answers)}
            if right or not answers:
                made.questions.append(Question(row["question"], right))
    return made


def public_sets() -> list[QuestionSet]:
    return [
        squadshifts("new_wiki", "datasets/new_wiki_v1.0.json", True),
        squadshifts("amazon", "datasets/amazon_reviews_v1.0.json", True),
        squadshifts("reddit", "datasets/reddit_v1.0.json", False),
        selqa(),
        qamr_wikipedia(),
    ]


def news_sets(folder: str) -> list[QuestionSet]:
    if not os.path.isdir(folder):
        return []
    names = sorted(os.listdir(folder))
    return [story(os.path.join(folder, name)) for place, name in enumerate(names) if not held(place)]
