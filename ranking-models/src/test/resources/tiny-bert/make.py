"""Makes model.pt and tokenizer.json: a network of the shape of a BERT that knows ten words.

A word's vector is known: things to sit on point one way, things to cook with another.
Run with PyTorch 2: python3 make.py
"""

import json
import pathlib

import torch

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "sofa", "couch", "cosy", "pan", "pot", "steel"]
SIT, COOK, NEITHER = [1.0, 0.1, 0.0, 0.2], [0.1, 1.0, 0.2, 0.0], [0.0, 0.0, 0.0, 0.0]
VECTORS = [NEITHER] * 4 + [SIT] * 3 + [COOK] * 3


class TinyBert(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.words = torch.nn.Embedding.from_pretrained(torch.tensor(VECTORS))

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        states = self.words(input_ids)  # B T D
        mask = attention_mask.unsqueeze(-1).to(states.dtype)  # B T 1
        around = (states * mask).sum(1, keepdim=True) / mask.sum(1, keepdim=True)  # B 1 D
        return states + 0.5 * around  # B T D


def tokenizer():
    special = [
        {"id": i, "content": WORDS[i], "special": True, "single_word": False, "lstrip": False,
         "rstrip": False, "normalized": False}
        for i in range(4)
    ]
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": special,
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True,
                       "strip_accents": None, "lowercase": True},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}},
                       {"Sequence": {"id": "A", "type_id": 0}},
                       {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
            "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}},
                     {"Sequence": {"id": "A", "type_id": 0}},
                     {"SpecialToken": {"id": "[SEP]", "type_id": 0}},
                     {"Sequence": {"id": "B", "type_id": 1}},
                     {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
            "special_tokens": {
                name: {"id": name, "ids": [WORDS.index(name)], "tokens": [name]}
                for name in ("[CLS]", "[SEP]")
            },
        },
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                  "max_input_chars_per_word": 100,
                  "vocab": {word: i for i, word in enumerate(WORDS)}},
    }


if __name__ == "__main__":
    folder = pathlib.Path(__file__).parent
    torch.jit.script(TinyBert().eval()).save(str(folder / "model.pt"))
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer(), indent=1) + "\n")
