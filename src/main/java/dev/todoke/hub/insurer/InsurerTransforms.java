package dev.todoke.hub.insurer;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XsltExecutable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The stylesheets insurer packs name, compiled at start. They see the message and nothing else: no file, no address, no Java. */
@Component
class InsurerTransforms {
    private final Processor saxon = new Processor(false);
    private final Map<String, XsltExecutable> byName = new TreeMap<>();

    InsurerTransforms(InsurerPacks packs, InsurersProperties properties, ResourceLoader resources) throws IOException {
        saxon.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        saxon.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
        for (InsurerPack pack : packs.all()) {
            if (pack.transform() != null) {
                byName.put(
                        pack.transform(),
                        compile(pack, resources.getResource(properties.transforms() + pack.transform())));
            }
        }
    }

    String apply(String name, String message) {
        StringWriter out = new StringWriter(2048);
        try {
            byName.get(name).load30().transform(new StreamSource(new StringReader(message)), saxon.newSerializer(out));
        } catch (SaxonApiException e) {
            // Saxon may quote the value it stumbled over: only its code goes on.
            throw new IllegalStateException("Transform " + name + " failed: " + e.getErrorCode());
        }
        return out.toString();
    }

    private XsltExecutable compile(InsurerPack pack, Resource file) throws IOException {
        if (!file.exists()) {
            throw new InvalidInsurerPack("Insurer pack " + pack.id() + " names the transform " + pack.transform()
                    + ", which is not in todoke.insurers.transforms");
        }
        try (InputStream in = file.getInputStream()) {
            return saxon.newXsltCompiler().compile(new StreamSource(in));
        } catch (SaxonApiException e) {
            throw new InvalidInsurerPack("Transform " + pack.transform() + " does not compile: " + e.getMessage());
        }
    }
}
