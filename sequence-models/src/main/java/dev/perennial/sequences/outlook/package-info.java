/** What is expected within any time, and how far it can be off. */
@NullMarked
package dev.perennial.sequences.outlook;

import org.jspecify.annotations.NullMarked;
