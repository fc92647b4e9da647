/** The one JSON mapping of every word that crosses a service border. */
@NullMarked
package dev.perennial.model.json;

import org.jspecify.annotations.NullMarked;
