package org.manzil.service.address;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.address.AddressFate;
import org.manzil.address.AddressHit;
import org.manzil.address.AddressIndex;
import org.manzil.address.register.RegisterVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The register served; a finished import takes over without a stop. */
@Service
public class Addresses implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);

  private final Path folder;
  private volatile @Nullable AddressIndex index;

  Addresses(@Value("${manzil.addresses}") Path folder) {
    this.folder = folder;
    swapInFinishedImport();
  }

  /** Finds addresses as they are typed, at most ten; nothing is kept of what was typed. */
  public List<AddressHit> search(String query, String language, int limit) {
    AddressIndex current = index;
    return current == null ? List.of() : current.search(query, language, limit);
  }

  /** Whether the register holds this id as current. */
  public boolean known(String id) {
    return find(id, "en").isPresent();
  }

  /** The street or house of that id. */
  public Optional<AddressHit> find(String id, String language) {
    AddressIndex current = index;
    return current == null ? Optional.empty() : current.byId(id, language);
  }

  /** What has become of an address that was filed under that id; empty where nothing says it. */
  public Optional<AddressFate> fate(String id, String language) {
    AddressIndex current = index;
    return current == null ? Optional.empty() : current.fate(id, language);
  }

  /** The register that is served, its version and its licence, where one is loaded. */
  public Optional<RegisterVersion> register() {
    return Optional.ofNullable(index).map(AddressIndex::register);
  }

  @Scheduled(fixedDelayString = "PT5S")
  final void swapInFinishedImport() {
    AddressIndex before = index;
    try {
      if (before == null || !before.isCurrent()) {
        // The one before stays open for searches under way; it is collected with the last of them.
        index = AddressIndex.open(folder);
        LOG.info("address register loaded: {}", register().orElse(null));
      }
    } catch (NoSuchFileException e) {
      LOG.debug("no address register in {}", folder);
    } catch (IOException e) {
      LOG.error("the address register in {} cannot be opened", folder, e);
    }
  }

  @Override
  public void destroy() {
    AddressIndex open = index;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
