package dev.perennial.standalone.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Pages that lie beside a class as Mustache templates, made of parts that all pages share. */
public final class Template {
  private Template() {}

  /** A page whose texts are escaped, but for those in three braces. */
  public static com.samskivert.mustache.Template html(Class<?> beside, String name) {
    return compiled(beside, name, true);
  }

  /** A page whose texts are taken as they are. */
  public static com.samskivert.mustache.Template text(Class<?> beside, String name) {
    return compiled(beside, name, false);
  }

  /** The style sheet that all pages share. */
  public static String style() {
    return read(Template.class, "report.css");
  }

  private static com.samskivert.mustache.Template compiled(
      Class<?> beside, String name, boolean escaped) {
    return Mustache.compiler()
        .escapeHTML(escaped)
        .emptyStringIsFalse(true)
        .withLoader(part -> new StringReader(read(Template.class, "parts/" + part + ".html")))
        .compile(read(beside, name));
  }

  /** The text of a file that lies beside a class. */
  public static String read(Class<?> beside, String name) {
    try (InputStream template = beside.getResourceAsStream(name)) {
      if (template == null) {
        throw new IllegalStateException("there is no " + name + " beside " + beside);
      }
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
