"""Writes a model for the bot: python export.py encoder OUT.onnx | python export.py cross-encoder OUT.onnx STATE.pt

ONNX with weights of eight bits (dynamic quantisation). Inputs input_ids, attention_mask, token_type_ids (int64, rows x
tokens). Output "vector" (rows x 384, each of length one) of the encoder, "score" (rows) of the cross-encoder.
"""
import hashlib
import os
import sys
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from cross_encoder import CrossEncoder
from encoder import load_body

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
OPERATOR_SET = 17


class Encoder(torch.nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.body = load_body()

    def forward(self, input_ids, attention_mask, token_type_ids):
        hidden = self.body(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        mask = attention_mask[:, :, None].to(hidden.dtype)
        return torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1), dim=1)


def main(kind: str, out: str, state: str | None = None) -> None:
    if kind == "encoder":
        model, output = Encoder(), "vector"
    else:
        model, output = CrossEncoder(), "score"
        if state is None:
            raise SystemExit("expected the state of a trained cross-encoder as third argument")
        model.load_state_dict({name: value.float() for name, value in torch.load(state).items()})
    example = torch.ones(2, 16, dtype=torch.long)
    axes = {name: {0: "rows", 1: "tokens"} for name in INPUTS} | {output: {0: "rows"}}
    with tempfile.TemporaryDirectory() as folder:
        whole = os.path.join(folder, "float.onnx")
        torch.onnx.export(
            model.eval(), (example, example, example), whole, input_names=INPUTS, output_names=[output],
            dynamic_axes=axes, opset_version=OPERATOR_SET, dynamo=False,
        )
        quantize_dynamic(whole, out, weight_type=QuantType.QInt8)
    with open(out, "rb") as file:
        print(hashlib.sha256(file.read()).hexdigest(), os.path.getsize(out), out)


if __name__ == "__main__":
    main(*sys.argv[1:])
