import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.BoundTransportAddress;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.plugins.ExtensiblePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.TransportService;

/**
 * One OpenSearch node from the published jars. An argument "key=value" is a setting ("key=a,b" a list), "+class" a
 * plugin. Says "READY http-port transport-port" once both are open, and ends when its standard input does: so it ends
 * with whoever started it.
 */
public final class TestNode extends Node {
  private TestNode(Settings settings, Collection<Class<? extends Plugin>> plugins) {
    super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "test"), plugins, true);
  }

  public static void main(String[] arguments) throws Exception {
    Settings.Builder settings = Settings.builder();
    List<Class<? extends Plugin>> plugins = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.startsWith("+")) plugins.add(Class.forName(argument.substring(1)).asSubclass(Plugin.class));
      else addSetting(settings, argument);
    }
    loadPainlessWords();
    TestNode node = new TestNode(settings.build(), plugins);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    node.start();
    BoundTransportAddress http = node.injector().getInstance(HttpServerTransport.class).boundAddress();
    BoundTransportAddress transport = node.injector().getInstance(TransportService.class).boundAddress();
    System.out.println("READY " + http.publishAddress().getPort() + " " + transport.publishAddress().getPort());
    // The threads of OpenSearch are daemons, so it is this loop that keeps the process alive.
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  private static void addSetting(Settings.Builder settings, String argument) {
    int equals = argument.indexOf('=');
    String key = argument.substring(0, equals);
    String value = argument.substring(equals + 1);
    if (value.contains(",")) settings.putList(key, value.split(","));
    else settings.put(key, value);
  }

  /** Plugins on the class path are not told of their extensions; painless keeps what it is told in a static map. */
  private static void loadPainlessWords() {
    new PainlessPlugin()
        .loadExtensions(
            new ExtensiblePlugin.ExtensionLoader() {
              @Override
              public <T> List<T> loadExtensions(Class<T> type) {
                return ServiceLoader.load(type).stream().map(ServiceLoader.Provider::get).toList();
              }
            });
  }

  private static void close(TestNode node) {
    try {
      node.close();
      node.awaitClose(10, TimeUnit.SECONDS);
    } catch (Exception fault) {
      System.err.println("could not close: " + fault);
    }
  }
}
