"""Fine-tunes the cross-encoder in two phases: python train.py PUBLIC.jsonl OUT.pt [--news NEWS.jsonl] [...]

Listwise: softmax over one right sentence, seven wrong ones and "none of these", whose score is zero. Now and then the
right sentence is taken out, and "none" is right. First phase: the public sets at a steady rate. Second phase: the
rate falls to nothing, and our own news stories are mixed in (as MiniCPM's warm-up, stable, decay; Hu et al. 2024).
"""
import argparse
import json
import os
import random
import time

import torch

from as_typed import as_typed
from cross_encoder import CrossEncoder, batch, encode
from encoder import load_tokenizer

GROUPS_A_STEP = 16
WRONG_A_GROUP = 7
PARTS = 4  # short pairs and long ones are read apart: less padding
RATE_BODY, RATE_HEAD = 7e-5, 4e-4
WARM_UP = 60  # steps
WITHOUT_RIGHT = 0.2  # share of the groups whose right sentence is taken out
WITHOUT_BEFORE = 0.2  # share of the pairs whose sentence before is taken out
NEWS_SHARE = 0.3  # of the groups in the second phase
SAVE_EVERY = 200  # steps


def forever(groups: list[dict]):
    while True:
        random.shuffle(groups)
        yield from groups


def pairs_of(tokenizer, group: dict) -> tuple[list, bool]:
    """Encoded pairs of a group, padded with wrong ones to a full row, the right one first; whether it is there."""
    question = as_typed(group["q"])
    right = [] if not group["right"] or random.random() < WITHOUT_RIGHT else [random.choice(group["right"])]
    wanted = WRONG_A_GROUP + 1 - len(right)
    wrong = random.sample(group["wrong"], min(wanted, len(group["wrong"])))
    wrong += random.choices(group["wrong"], k=wanted - len(wrong))
    kept = [(s, b if random.random() >= WITHOUT_BEFORE else "") for s, b in right + wrong]
    return [encode(tokenizer, question, s, b) for s, b in kept], bool(right)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("public")
    options.add_argument("out")
    options.add_argument("--news")
    options.add_argument("--first", type=int, default=3000, help="steps of the first phase")
    options.add_argument("--second", type=int, default=1500, help="steps of the second phase")
    options.add_argument("--from", dest="start", help="state that the first phase ended with: only the second is run")
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    options.add_argument("--stop-file", help="end the first phase when this file appears")
    chosen = options.parse_args()
    torch.manual_seed(chosen.seed)
    random.seed(chosen.seed)
    torch.set_num_threads(chosen.threads)

    read = lambda path: [json.loads(line) for line in open(path, encoding="utf-8")]
    public = forever(read(chosen.public))
    news = forever(read(chosen.news)) if chosen.news else None
    model, tokenizer = CrossEncoder(), load_tokenizer()
    if chosen.start:
        model.load_state_dict(torch.load(chosen.start))
    # Without drop-out: on a CPU it takes most of the time, and few questions are seen twice.
    model.body.config.hidden_dropout_prob = model.body.config.attention_probs_dropout_prob = 0.0
    model.eval()
    model.body.embeddings.requires_grad_(False)
    body = [p for p in model.body.parameters() if p.requires_grad]
    rates = (RATE_BODY, RATE_HEAD)
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": rates[0]}, {"params": model.head.parameters(), "lr": rates[1]}],
        weight_decay=0.01,
        fused=True,
    )
    began, first = time.time(), 0 if chosen.start else chosen.first
    loss_mean = right_mean = 0.0
    step = 0
    while step < first + chosen.second:
        if chosen.stop_file and step < first and os.path.exists(chosen.stop_file):
            print("first phase ended at step", step, flush=True)
            break
        second = step >= first
        scale = (1 - (step - first) / chosen.second) if second else min(1, (step + 1) / WARM_UP)
        if chosen.start:
            scale = min(scale, (step + 1) / WARM_UP)
        for group, rate in zip(optimizer.param_groups, rates):
            group["lr"] = rate * scale
        mixed = [
            next(news) if second and news and random.random() < NEWS_SHARE else next(public)
            for _ in range(GROUPS_A_STEP)
        ]
        made = [pairs_of(tokenizer, each) for each in mixed]
        pairs = [pair for rows, _ in made for pair in rows]
        order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]))
        size = len(order) // PARTS
        scores: list = [None] * len(pairs)
        for at in range(0, len(order), size):
            part = order[at : at + size]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = model(*batch([pairs[i] for i in part])).float()
            for place, i in enumerate(part):
                scores[i] = out[place]
        table = torch.stack(scores).view(GROUPS_A_STEP, WRONG_A_GROUP + 1)
        table = torch.cat([table, torch.zeros(GROUPS_A_STEP, 1)], 1)
        target = torch.tensor([0 if answered else WRONG_A_GROUP + 1 for _, answered in made])
        loss = torch.nn.functional.cross_entropy(table, target)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(body + list(model.head.parameters()), 1.0)
        optimizer.step()
        step += 1
        right = (table.argmax(1) == target).float().mean().item()
        keep = 0.98 if step > 1 else 0.0
        loss_mean, right_mean = keep * loss_mean + (1 - keep) * loss.item(), keep * right_mean + (1 - keep) * right
        if step % 25 == 0:
            speed = step * len(pairs) / (time.time() - began)
            print(f"step {step} loss {loss_mean:.3f} right {right_mean:.3f} {speed:.0f} pairs/s", flush=True)
        if step % SAVE_EVERY == 0:
            torch.save(model.state_dict(), chosen.out + ".tmp")
            os.replace(chosen.out + ".tmp", chosen.out)
    torch.save(model.state_dict(), chosen.out)
    print("steps", step)


if __name__ == "__main__":
    main()
