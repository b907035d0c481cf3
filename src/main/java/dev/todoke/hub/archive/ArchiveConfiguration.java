package dev.todoke.hub.archive;

import com.google.crypto.tink.StreamingAead;
import dev.todoke.hub.keys.KeyKind;
import dev.todoke.hub.keys.Keysets;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

    @Bean
    SealedFolder sealedFolder(Keysets keysets, ArchiveProperties properties) throws IOException {
        SealedFolder folder = new SealedFolder(
                properties.folder(),
                keysets.at(properties.keyFile(), KeyKind.ORIGINALS, "todoke.archive.key-file")
                        .primitive(StreamingAead.class));
        folder.removeHalfWritten();
        return folder;
    }
}
