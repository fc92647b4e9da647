package dev.perennial.standalone.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages that lie beside this class as Mustache templates. */
final class Template {
  private Template() {}

  /** A page whose texts are escaped, but for those in three braces. */
  static com.samskivert.mustache.Template html(String name) {
    return compiled(name, true);
  }

  /** A page whose texts are taken as they are. */
  static com.samskivert.mustache.Template text(String name) {
    return compiled(name, false);
  }

  private static com.samskivert.mustache.Template compiled(String name, boolean escaped) {
    return Mustache.compiler().escapeHTML(escaped).compile(read(name));
  }

  static String read(String name) {
    try (InputStream template = Template.class.getResourceAsStream(name)) {
      if (template == null) {
        throw new IllegalStateException("there is no " + name + " beside " + Template.class);
      }
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
