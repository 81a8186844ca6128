package org.leadline.care.intake;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of an XML file, one after another, by the JDK's own StAX: document types are refused, nothing outside
 * the file is ever opened, and no single piece of markup or text may be longer than a line.
 */
final class XmlEvents {
    private static final int READ_AHEAD = 1 << 16;

    private final BoundedMarkup bytes;
    private final Limits limits;
    private final XMLStreamReader reader;
    private int depth;

    XmlEvents(InputStream utf8, Limits limits) {
        bytes = new BoundedMarkup(utf8, (long) limits.lineBytes() + READ_AHEAD);
        this.limits = limits;
        try {
            reader = factory().createXMLStreamReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (XMLStreamException malformed) {
            throw refusal(malformed);
        }
    }

    /**
     * Goes to the next start or end of an element.
     *
     * @return {@link XMLStreamConstants#START_ELEMENT}, {@link XMLStreamConstants#END_ELEMENT} or
     *     {@link XMLStreamConstants#END_DOCUMENT}
     * @throws Refusal where the file is not well-formed, has a document type or nests too deeply
     */
    int next() {
        while (true) {
            switch (nextOfAnyKind()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > limits.xmlDepth()) {
                        throw new Refusal(FaultKind.TOO_DEEP, line(), "", limits.xmlDepth());
                    }
                    return XMLStreamConstants.START_ELEMENT;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return XMLStreamConstants.END_ELEMENT;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return XMLStreamConstants.END_DOCUMENT;
                }
                case XMLStreamConstants.DTD -> throw new Refusal(FaultKind.DOCTYPE, line(), "<!DOCTYPE", "");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal(FaultKind.NOT_XML, line(), "&" + reader.getLocalName() + ";", "");
                default -> {}
            }
        }
    }

    /** Elements that are open, the one just started included. */
    int depth() {
        return depth;
    }

    String name() {
        return reader.getLocalName();
    }

    /** The value of an attribute of the element just started. */
    Optional<String> find(String attribute) {
        return Optional.ofNullable(reader.getAttributeValue(null, attribute));
    }

    long line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    private int nextOfAnyKind() {
        bytes.beginMarkup();
        try {
            return reader.next();
        } catch (XMLStreamException malformed) {
            throw refusal(malformed);
        } catch (Refusal refusal) {
            throw refusal.onLine(line());
        } catch (RuntimeException tripped) {
            // The JDK's parser trips over some broken files instead of refusing them; to us that is the same.
            throw new Refusal(FaultKind.NOT_XML, line(), String.valueOf(tripped.getMessage()), "");
        }
    }

    private static Refusal refusal(XMLStreamException malformed) {
        var location = malformed.getLocation();
        long line = location == null ? 1 : Math.max(1, location.getLineNumber());
        var message = String.valueOf(malformed.getMessage()).replaceFirst("(?s)^.*Message: (JAXP\\d+: *)?", "");
        return new Refusal(FaultKind.NOT_XML, line, message, "");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }
}
