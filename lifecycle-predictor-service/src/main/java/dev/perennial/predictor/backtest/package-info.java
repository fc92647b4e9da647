/** Watches each week whether the model in use is still good, on a window that it has not seen. */
@NullMarked
package dev.perennial.predictor.backtest;

import org.jspecify.annotations.NullMarked;
