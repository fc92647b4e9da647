/** Networks that read a past step by step and say which item comes next. */
@NullMarked
package dev.perennial.ranking.sequence;

import org.jspecify.annotations.NullMarked;
