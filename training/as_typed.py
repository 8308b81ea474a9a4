"""Questions as people type them: contracted, in lower case, as key words, with a typing error."""
import random
import re

AUXILIARY = r"(is|are|was|were|did|does|do|has|will)"
CONTRACTED = re.compile(rf"\b(who|what|where|when|how|why) {AUXILIARY}\b", re.I)
ASKING = re.compile(
    rf"^(in |at |on |for |to )?(who|what|where|when|which|how|why)\b( {AUXILIARY})?( the| a| an)?", re.I
)
SMALL = re.compile(r"\b(the|a|an|of|to|in|for|is|are|was|were|did|does|do|by|on|at)\b ?", re.I)


def contracted(question: str) -> str:
    mark = random.choice(["'s", "'s", "s", "'"]) if random.random() < 0.8 else "’s"
    return CONTRACTED.sub(lambda found: found[1] + (mark if mark != "'" else "'s"), question)


def mistyped(question: str) -> str:
    """One letter of a long word doubled, dropped or exchanged with the next."""
    long = [m for m in re.finditer(r"\w{5,}", question)]
    if not long:
        return question
    word = random.choice(long)
    at = random.randrange(word.start() + 1, word.end() - 1)
    kind = random.randrange(3)
    middle = (question[at] * 2, "", question[at + 1] + question[at])[kind]
    return question[:at] + middle + question[at + (2 if kind == 2 else 1) :]


def as_typed(question: str) -> str:
    chance = random.random()
    if chance < 0.10:
        question = contracted(question)
    elif chance < 0.16:
        question = SMALL.sub("", ASKING.sub("", question)).strip() or question
    elif chance < 0.20:
        topic = ASKING.sub("", question).rstrip("?").strip()
        question = random.choice(["tell me about ", "what about ", "whats up with ", "so "]) + (topic or question)
    if random.random() < 0.06:
        question = mistyped(question)
    if random.random() < 0.15:
        question = question.lower()
    return question.rstrip("?") if random.random() < 0.15 else question
