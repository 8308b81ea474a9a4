"""The cross-encoder: one score for a question and a sentence, read together (Nogueira and Cho 2019).

It begins as the encoder's six layers. First token and mean of all tokens go through one hidden layer to the score.
A score above zero says that the sentence answers, one below that it does not: "none of these" has the score zero.
"""
import torch
from tokenizers import Tokenizer

from encoder import load_body

CLS, SEP = 101, 102
QUESTION, SENTENCE, BEFORE = 32, 64, 20  # tokens kept of each part; of the sentence before, its end


class CrossEncoder(torch.nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.body = load_body()
        self.head = torch.nn.Sequential(torch.nn.Linear(768, 384), torch.nn.Tanh(), torch.nn.Linear(384, 1))

    def forward(self, input_ids, attention_mask, token_type_ids):
        """Token ids, mask and segments (pairs x tokens) to scores (pairs)."""
        hidden = self.body(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        mask = attention_mask[:, :, None].to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1)
        return self.head(torch.cat([hidden[:, 0], mean], 1)).squeeze(1)


def encode(tokenizer: Tokenizer, question: str, sentence: str, before: str) -> tuple[list[int], list[int]]:
    """[CLS] question [SEP] sentence [SEP] end of the sentence before [SEP]; the question is segment 0, the rest 1."""
    ids = lambda text: tokenizer.encode(text, add_special_tokens=False).ids
    asked, said = ids(question)[:QUESTION], ids(sentence)[:SENTENCE]
    tail = ids(before)[-BEFORE:] if before else []
    row = [CLS, *asked, SEP, *said, SEP, *([*tail, SEP] if tail else [])]
    return row, [0] * (len(asked) + 2) + [1] * (len(row) - len(asked) - 2)


def batch(rows: list[tuple[list[int], list[int]]]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    width = max(len(row) for row, _ in rows)
    ids, mask, segments = (torch.zeros(len(rows), width, dtype=torch.long) for _ in range(3))
    for at, (row, segment) in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
        mask[at, : len(row)] = 1
        segments[at, : len(segment)] = torch.tensor(segment)
    return ids, mask, segments
