/** An evaluation for people: sentences, tables and plots, as HTML, as Markdown, at a terminal. */
@NullMarked
package dev.perennial.standalone.report;

import org.jspecify.annotations.NullMarked;
