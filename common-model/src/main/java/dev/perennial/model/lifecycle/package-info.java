/** Where a user stands and what comes next: stages, stage changes and predictions. */
@NullMarked
package dev.perennial.model.lifecycle;

import org.jspecify.annotations.NullMarked;
