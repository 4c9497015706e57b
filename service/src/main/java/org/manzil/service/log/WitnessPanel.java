package org.manzil.service.log;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.manzil.transparencylog.note.NoteSignature;
import org.manzil.transparencylog.note.SignedNote;
import org.springframework.stereotype.Component;

/** Asks all configured witnesses at once to cosign a checkpoint. */
@Component
class WitnessPanel {

  private static final Duration CONNECT = Duration.ofSeconds(1);

  private final List<WitnessContact> contacts;

  WitnessPanel(WitnessSettings settings, LogStore store) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    this.contacts =
        settings.witnesses().stream()
            .map(witness -> new WitnessContact(witness, client, store))
            .toList();
  }

  /**
   * The cosignatures that came; those of a witness that is away are missing.
   *
   * @throws LogDoubtException if a witness has cosigned what the stored log does not begin with
   */
  List<NoteSignature> ask(SignedNote checkpoint) {
    List<NoteSignature> signatures = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<NoteSignature>>> answers =
          contacts.stream()
              .map(contact -> threads.submit(() -> contact.cosign(checkpoint)))
              .toList();
      for (Future<List<NoteSignature>> answer : answers) {
        signatures.addAll(result(answer));
      }
    }
    return signatures;
  }

  private static List<NoteSignature> result(Future<List<NoteSignature>> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LogDoubtException doubt) {
        throw doubt;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** What each witness did last, for the health endpoint and the public page. */
  List<LogStanding.Witness> standings() {
    return contacts.stream().map(WitnessContact::standing).toList();
  }
}
