package dev.perennial.sequences.loss;

import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Window;

/** An example and the window that the network reads of it. */
public record EncodedExample(Example example, Window window) {}
