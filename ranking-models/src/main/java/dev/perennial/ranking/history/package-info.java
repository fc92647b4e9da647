/** What users did with items: what every method learns from and is asked with. */
@NullMarked
package dev.perennial.ranking.history;

import org.jspecify.annotations.NullMarked;
