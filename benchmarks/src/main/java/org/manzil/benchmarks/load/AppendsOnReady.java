package org.manzil.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.manzil.service.log.SaltedEntry;
import org.manzil.service.log.TransparencyLog;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Inside the service, once it is ready: appends to its log with nothing around them, each until its
 * proof is there. Writes to the file that {@code manzil.benchmark.appends} names; Spring finds this
 * class by {@code META-INF/spring.factories} on the benchmarks' class path only.
 */
public final class AppendsOnReady implements ApplicationListener<ApplicationReadyEvent> {

  static final List<Integer> CLIENTS = List.of(1, 8, 32, 256);

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    Path file = Path.of(Objects.requireNonNull(System.getProperty("manzil.benchmark.appends")));
    int seconds = Integer.getInteger("manzil.benchmark.seconds", 30);
    Work append = append(event.getApplicationContext());
    Clients.Outcome unused = Clients.oneAfterAnother(32, 200 * seconds, () -> append);
    List<String> lines = new ArrayList<>();
    for (int clients : CLIENTS) {
      int entries = (clients == 1 ? 10 : 100) * seconds;
      Clients.Outcome outcome = Clients.oneAfterAnother(clients, entries, () -> append);
      lines.add("append." + clients + "\t" + outcome.perSecond());
      lines.add("append.p99." + clients + "\t" + outcome.latencies().within(0.99));
      lines.add("append.failed." + clients + "\t" + outcome.failed());
    }
    write(file, lines);
  }

  private static Work append(ApplicationContext context) {
    TransparencyLog log = context.getBean(TransparencyLog.class);
    TransactionTemplate transaction =
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return () -> {
      Map<String, String> content =
          Map.of("kind", "benchmark", "number", UUID.randomUUID().toString());
      SaltedEntry entry =
          Objects.requireNonNull(transaction.execute(status -> log.append(content)));
      var unused = log.awaitProof(entry.id());
    };
  }

  private static void write(Path file, List<String> lines) {
    try {
      Path partial = Files.write(file.resolveSibling(file.getFileName() + ".partial"), lines);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
