package dev.perennial.standalone.command;

import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.suite.Service;
import java.io.IOException;

/** The URLs of a running suite and the calls to try first. */
final class Invitation {
  private Invitation() {}

  static String to(SuiteClient client) throws IOException {
    return to(client, client.anyUser().value());
  }

  static String to(SuiteClient client, String user) {
    String id = SuiteClient.escaped(user);
    return """

        Serving on 127.0.0.1; Ctrl-C ends it.

          send an event          curl -X POST %1$s/v1/events -H 'Content-Type: application/json' \\
                                   -d '{"userId":"%6$s","type":"SESSION_STARTED"}'
          what the user did      curl '%2$s/v1/users/%5$s/sequence?limit=5'
          where the user stands  curl %3$s/v1/users/%5$s/lifecycle
          what to show           curl '%4$s/v1/users/%5$s/recommendations?count=5&explain=true'
          who is about to leave  curl '%3$s/v1/users?minChurn=0.7&limit=5'
          the models             curl %3$s/v1/models
          the API in full        curl %1$s/v3/api-docs   (each service has its own)
          metrics                curl %7$s/actuator/prometheus
        """
        .formatted(
            client.addresses().api(Service.EVENT_INGEST),
            client.addresses().api(Service.FEATURE),
            client.addresses().api(Service.LIFECYCLE_PREDICTOR),
            client.addresses().api(Service.RECOMMENDER),
            id,
            user,
            client.addresses().management(Service.RECOMMENDER));
  }
}
