/** The JSON of the common model as the web server's JSON. */
@NullMarked
package dev.perennial.conventions.json;

import org.jspecify.annotations.NullMarked;
