package dev.perennial.standalone.monitoring;

import dev.perennial.standalone.deployment.ProjectFiles;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The role by which Grafana reads the database, made by the statements that Compose makes it by.
 *
 * @param url with the role in it
 */
record GrafanaReader(String url) {
  private static final String SCRIPT = "monitoring/postgres/create-grafana-reader.sh";
  private static final Pattern STATEMENTS = Pattern.compile("<<'SQL'\\R(.*)\\RSQL", Pattern.DOTALL);

  static GrafanaReader create(String ownersUrl) throws SQLException {
    Matcher script = STATEMENTS.matcher(ProjectFiles.text(ProjectFiles.path(SCRIPT)));
    if (!script.find()) {
      throw new AssertionError("no statements in " + SCRIPT);
    }
    try (Connection connection = DriverManager.getConnection(ownersUrl);
        Statement statement = connection.createStatement()) {
      statement.execute(script.group(1).replace(":'password'", "'secret'"));
    }
    return new GrafanaReader(
        ownersUrl.replaceAll("\\?.*", "") + "?user=grafana_reader&password=secret");
  }

  /** Runs a query and counts its columns. */
  int columns(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getMetaData().getColumnCount();
    }
  }
}
