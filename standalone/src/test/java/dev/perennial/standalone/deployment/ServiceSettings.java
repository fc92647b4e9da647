package dev.perennial.standalone.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * What a service would read from its environment variables and its yaml, without being started:
 * every property of the yaml is resolved and every {@code *Properties} record is bound.
 */
final class ServiceSettings {
  private static final String CONVENTIONS = "dev.perennial.conventions";

  private final StandardEnvironment environment = new StandardEnvironment();
  private final Set<String> read = new HashSet<>();
  private final List<String> values = new ArrayList<>();
  private final Map<String, String> variables;

  private ServiceSettings(ServiceModule service, Map<String, String> variables) {
    this.variables = variables;
    MutablePropertySources sources = environment.getPropertySources();
    sources.forEach(source -> sources.remove(source.getName()));
    sources.addLast(
        new SystemEnvironmentPropertySource(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new RecordedVariables(variables)));
    ConfigurationPropertySources.attach(environment);
    resolveYaml(service.module());
    resolveYaml("service-conventions");
    bindAll(service.rootPackage());
    bindAll(CONVENTIONS);
  }

  /**
   * @throws RuntimeException where a setting is missing or has no place to go to
   */
  static ServiceSettings of(ServiceModule service, Map<String, String> variables) {
    return new ServiceSettings(service, variables);
  }

  /** The settings in the yaml alone. */
  static ServiceSettings unset(ServiceModule service) {
    return of(service, Map.of("PERENNIAL_ACCESS_OPEN", "true"));
  }

  int port() {
    return environment.getRequiredProperty("server.port", Integer.class);
  }

  int managementPort() {
    return environment.getRequiredProperty("management.server.port", Integer.class);
  }

  /** The variables that change nothing, because nobody asks for them. */
  Set<String> unreadVariables() {
    Set<String> unread = new TreeSet<>(variables.keySet());
    unread.removeAll(read);
    return unread;
  }

  /** Every setting as a text, defaults included. */
  List<String> values() {
    return List.copyOf(values);
  }

  private void resolveYaml(String name) {
    try {
      for (PropertySource<?> yaml :
          new YamlPropertySourceLoader().load(name, new ClassPathResource(name + ".yaml"))) {
        environment.getPropertySources().addLast(yaml);
        for (String property : ((EnumerablePropertySource<?>) yaml).getPropertyNames()) {
          values.add(property + "=" + environment.getProperty(property));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bindAll(String rootPackage) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    for (var candidate : scanner.findCandidateComponents(rootPackage)) {
      Class<?> type =
          ClassUtils.resolveClassName(String.valueOf(candidate.getBeanClassName()), null);
      String prefix = type.getAnnotation(ConfigurationProperties.class).value();
      Object bound =
          Binder.get(environment).bindOrCreate(prefix, Bindable.of(type), new BoundVariables());
      values.add(bound.toString());
    }
  }

  /** Remembers which variables went into a record. */
  private final class BoundVariables implements BindHandler {
    @Override
    public Object onSuccess(
        ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
      ConfigurationProperty property = context.getConfigurationProperty();
      if (property != null && property.getOrigin() instanceof PropertySourceOrigin origin) {
        read.add(origin.getPropertyName());
      }
      return result;
    }
  }

  /** Variables that remember which of them a placeholder named. */
  private final class RecordedVariables extends HashMap<String, Object> {
    RecordedVariables(Map<String, String> variables) {
      super(variables);
    }

    @Override
    public @Nullable Object get(Object name) {
      if (containsKey(name)) {
        read.add(name.toString());
      }
      return super.get(name);
    }
  }
}
