"""The sequence model of dev.perennial.sequences.answer in PyTorch, as a peer to train against.

TrainingBenchmark starts it, hands it a batch and a file of weights, and then asks in turns:
  check   the loss without dropout, which must be the Java network's
  N       N training steps; answers with the seconds they took
B users, T steps, D width, V items, K bins, R rows.
"""

import json
import math
import struct
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

STAGES, EVENTS, PLACES, FIRST_ITEM, NOW_TYPE = 6, 5, 384, 2, 18
IMPORTANCE = torch.tensor([1, 0.3, 0.3, 0.3, 0.2, 0.7, 0.7, 0.2])
MOST = 1.5


def read_weights(path):
    with open(path, "rb") as file:
        data = file.read()
    at = 4
    weights = {}
    for _ in range(struct.unpack_from(">i", data)[0]):
        length, = struct.unpack_from(">H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        rank, = struct.unpack_from(">i", data, at)
        shape = struct.unpack_from(f">{rank}i", data, at + 4)
        at += 4 + 4 * rank
        values = np.frombuffer(data, ">f4", math.prod(shape), at).astype("f4")
        at += 4 * math.prod(shape)
        weights[name] = torch.nn.Parameter(torch.from_numpy(values.reshape(shape)))
    return weights


class Network:
    def __init__(self, settings, weights):
        self.__dict__.update(settings)  # encoder, width, blocks, heads, dropout, maxSteps
        self.w = weights
        self.training = True
        if self.encoder in ("LSTM", "GRU"):
            kind = getattr(torch.nn, self.encoder)
            self.rnn = kind(
                self.width, self.width, self.blocks, batch_first=True, dropout=self.dropout
            )
            for layer in range(self.blocks):
                for ours, theirs in (("input", "ih"), ("state", "hh")):
                    setattr(self.rnn, f"weight_{theirs}_l{layer}", weights[f"layer{layer}.{ours}"])
                    setattr(
                        self.rnn, f"bias_{theirs}_l{layer}", weights[f"layer{layer}.{ours}.bias"]
                    )

    def dense(self, x, name):
        return F.linear(x, self.w[name], self.w[name + ".bias"])

    def norm(self, x, name):
        return F.layer_norm(x, (self.width,), self.w[name + ".scale"], self.w[name + ".shift"])

    def drop(self, x):
        return F.dropout(x, self.dropout, self.training)

    def read(self, batch):
        types = self.w["embedding.types"]
        events = (
            F.embedding(batch["items"], self.w["embedding.items"])
            + F.embedding(batch["types"], types)
            + F.embedding(batch["categories"], self.w["embedding.categories"])
            + self.dense(batch["numbers"], "embedding.numbers")
        )
        now = (self.dense(batch["now"], "embedding.now") + types[NOW_TYPE]).unsqueeze(1)
        x = self.drop(torch.cat([events, now], 1))  # [B, T, D]
        present = F.pad(batch["present"], (0, 1), value=1.0)  # [B, T]
        return {
            "TRANSFORMER": self.transformer,
            "LSTM": self.recurrent,
            "GRU": self.recurrent,
            "CONVOLUTION": self.convolution,
        }[self.encoder](x, present)

    def transformer(self, x, present):
        b, t, d = x.shape
        causal = torch.ones(t, t, dtype=torch.bool).tril()
        mask = causal & (present > 0)[:, None, None, :]  # [B, 1, T, T]
        x = x + self.w["positions"][self.maxSteps - t :]
        for i in range(self.blocks):
            name = f"block{i}."
            qkv = self.dense(self.norm(x, name + "attention"), name + "attention.qkv")
            q, k, v = (
                part.view(b, t, self.heads, d // self.heads).transpose(1, 2)
                for part in qkv.chunk(3, 2)
            )
            attended = F.scaled_dot_product_attention(
                q, k, v, attn_mask=mask, dropout_p=self.dropout if self.training else 0
            )
            merged = attended.transpose(1, 2).reshape(b, t, d)
            x = x + self.drop(self.dense(merged, name + "attention.merge"))
            wide = F.gelu(self.dense(self.norm(x, name + "forward"), name + "forward.widen"))
            x = x + self.drop(self.dense(wide, name + "forward.narrow"))
        return self.norm(x, "norm")

    def recurrent(self, x, present):
        t = x.shape[1]
        padding = t - present.sum(1, keepdim=True).long()
        places = torch.arange(t)
        turn = ((places + padding) % t)[..., None].expand_as(x)
        back = ((places - padding) % t)[..., None].expand_as(x)
        self.rnn.train(self.training)
        read = self.rnn(x.gather(1, turn))[0].gather(1, back)
        return self.norm(read, "norm") + x

    def convolution(self, x, present):
        mask = present.unsqueeze(2)
        block = 0
        while f"block{block}.first" in self.w:
            name = f"block{block}."
            y = self.norm(x, name + "norm") * mask
            y = self.drop(F.relu(self.taps(y, name + "first", 2**block))) * mask
            x = x + self.drop(self.taps(y, name + "second", 2**block))
            block += 1
        return self.norm(x, "norm")

    def taps(self, x, name, dilation):
        padded = F.pad(x.transpose(1, 2), (2 * dilation, 0))
        bias = self.w[name + ".bias"]
        return F.conv1d(padded, self.w[name], bias, dilation=dilation).transpose(1, 2)

    def losses(self, batch):
        steps = self.read(batch)  # [B, T, D]
        b, t, d = steps.shape
        k = batch["ordered"].shape[1]
        hidden = self.drop(steps[:, -1])
        answers = self.dense(hidden, "heads.deep") + self.dense(batch["now"], "heads.wide")
        hazard, stage, event, orders, value = answers.split([k, STAGES, EVENTS, 2, 2], 1)
        rate, shape = orders.clamp(-6, 6).unbind(1)
        shape = shape.exp() + 0.05
        mean, deviation = value[:, 0], F.softplus(value[:, 1]) + 0.1
        total = (rate.exp() + shape).log()
        n = batch["orders"]
        negative_binomial = (
            torch.lgamma(shape + n)
            - torch.lgamma(shape)
            - batch["lnFactorial"]
            + shape * (shape.log() - total)
            + n * (rate - total)
        )
        distance = (batch["logValue"] - mean) / deviation
        lognormal = distance**2 / 2 + deviation.log() + math.log(2 * math.pi) / 2
        has = batch["hasValue"]
        flat = steps.reshape(b * t, d)
        rows, next_items, next_events = self.places(batch)
        items = self.scores(flat[rows])
        next_orders = F.log_softmax(self.scores(self.dense(hidden, "heads.order")), 1)
        found = next_orders.view(-1)[batch["orderPlaces"]]
        return torch.stack([
            (F.softplus(hazard) * batch["atRisk"] - batch["ordered"] * hazard).sum() / b,
            F.cross_entropy(stage, batch["stage"]),
            -negative_binomial.mean(),
            (lognormal * has).sum() / has.sum().clamp(min=1),
            F.cross_entropy(event, batch["nextEvent"]),
            -(found * batch["orderShares"]).sum(),
            F.cross_entropy(items, next_items),
            F.cross_entropy(self.dense(flat[rows], "heads.event"), next_events),
        ])

    def scores(self, directions):
        return F.linear(directions, self.w["embedding.items"], self.w["heads.item.bias"])

    def places(self, batch):
        rows = batch["places"]
        some = torch.randperm(len(rows))[:PLACES] if self.training else slice(None)
        return rows[some], batch["nextItems"][some], batch["nextEvents"][some]

    def total(self, batch):
        scale = IMPORTANCE / batch["units"]
        variance = MOST * torch.tanh(self.w["loss.uncertainty"] / MOST)
        return (self.losses(batch) * scale * (-variance).exp() + IMPORTANCE * variance).sum()


def main(batch_file, weights_file, threads):
    torch.set_num_threads(threads)
    with open(batch_file) as file:
        given = json.load(file)
    arrays = {name: np.array(values) for name, values in given["batch"].items()}
    for name, values in arrays.items():
        if values.dtype == np.float64:
            arrays[name] = values.astype(np.float32)
    weights = read_weights(weights_file)
    network = Network(given["settings"], weights)
    adam = torch.optim.AdamW(weights.values(), lr=1e-4, weight_decay=0.01, fused=True)
    print("ready", flush=True)
    for line in sys.stdin:
        if line.strip() == "check":
            network.training = False
            with torch.no_grad():
                batch = {name: torch.from_numpy(values) for name, values in arrays.items()}
                print(network.total(batch).item(), flush=True)
            network.training = True
            continue
        start = time.perf_counter()
        for _ in range(int(line)):
            batch = {name: torch.from_numpy(values) for name, values in arrays.items()}
            adam.zero_grad(set_to_none=True)
            network.total(batch).backward()
            torch.nn.utils.clip_grad_norm_(weights.values(), 1.0, foreach=True)
            adam.step()
        print(time.perf_counter() - start, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
