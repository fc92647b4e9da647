/** What a user did: the event, its types and the topics it travels on. */
@NullMarked
package dev.perennial.model.event;

import org.jspecify.annotations.NullMarked;
