/** Turns users' events into model input and truth: the one encoder of training and serving. */
@NullMarked
package dev.perennial.sequences.dataset;

import org.jspecify.annotations.NullMarked;
