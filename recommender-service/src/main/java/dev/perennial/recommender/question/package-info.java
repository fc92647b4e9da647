/** What is asked, for whom and when. */
@NullMarked
package dev.perennial.recommender.question;

import org.jspecify.annotations.NullMarked;
