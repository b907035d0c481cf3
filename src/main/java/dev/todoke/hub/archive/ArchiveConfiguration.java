package dev.todoke.hub.archive;

import com.google.crypto.tink.StreamingAead;
import dev.todoke.hub.keys.KeyKind;
import dev.todoke.hub.keys.Keysets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

    @Bean
    SealedFolder sealedFolder(Keysets keysets, ArchiveProperties properties) {
        return new SealedFolder(
                properties.folder(),
                keysets.at(properties.keyFile(), KeyKind.ORIGINALS, "todoke.archive.key-file")
                        .primitive(StreamingAead.class));
    }
}
