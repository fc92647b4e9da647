/** The evaluation of recommenders: who is asked what, and the pages that show how good it was. */
@NullMarked
package dev.perennial.standalone.ranking;

import org.jspecify.annotations.NullMarked;
