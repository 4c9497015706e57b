package org.manzil.address.gar;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.manzil.address.intake.BadRowException;
import org.manzil.address.intake.Progress;
import org.manzil.address.intake.QuarantineCounts;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;

/** Streams the rows of a file: no document type, no entities but the five, nothing fetched. */
final class Rows {

  /** Takes one row. */
  interface Taker {
    void take(Row row) throws BadRowException;
  }

  private static final XMLInputFactory FACTORY = factory();

  private final QuarantineCounts counts;
  private final Progress progress;

  Rows(QuarantineCounts counts, Progress progress) {
    this.counts = counts;
    this.progress = progress;
  }

  /** Hands every row to the taker; a row it refuses is counted, a file it cannot read ends all. */
  void read(DeliveryFile file, Taker taker) throws ImportFailedException {
    try (InputStream in = progress.watch(file.path(), file.opener().open())) {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
      expectRoot(xml, file);
      Row row = new Row(xml);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals(file.table().row())) {
          take(row, taker);
        }
      }
    } catch (XMLStreamException cutOrNoXml) {
      throw unreadable(file, String.valueOf(cutOrNoXml.getMessage()), cutOrNoXml);
    } catch (IOException unreadable) {
      throw unreadable(file, String.valueOf(unreadable.getMessage()), unreadable);
    }
  }

  private void take(Row row, Taker taker) {
    try {
      taker.take(row);
    } catch (BadRowException bad) {
      counts.add(bad.reason());
    }
  }

  private static void expectRoot(XMLStreamReader xml, DeliveryFile file)
      throws XMLStreamException, ImportFailedException {
    int event = xml.next();
    while (event == XMLStreamConstants.COMMENT
        || event == XMLStreamConstants.PROCESSING_INSTRUCTION
        || event == XMLStreamConstants.SPACE) {
      event = xml.next();
    }
    if (event != XMLStreamConstants.START_ELEMENT
        || !xml.getLocalName().equals(file.table().root())) {
      throw unreadable(file, "its root is not " + file.table().root(), null);
    }
  }

  private static ImportFailedException unreadable(
      DeliveryFile file, String why, @Nullable Throwable cause) {
    return new ImportFailedException(
        Reason.UNREADABLE, file.path() + " cannot be read to its end: " + why, cause);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // These count the five built-in entities too, of which a region's names hold millions; with
    // document types refused there are no others to guard against.
    factory.setProperty("jdk.xml.entityExpansionLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    return factory;
  }
}
