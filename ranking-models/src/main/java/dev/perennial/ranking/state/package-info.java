/** What a user is about, hidden behind what can be seen: browse, compare, buy, gone. */
@NullMarked
package dev.perennial.ranking.state;

import org.jspecify.annotations.NullMarked;
