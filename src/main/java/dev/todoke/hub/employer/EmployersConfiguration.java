package dev.todoke.hub.employer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the employers' YAML files at start; one that cannot be right stops the start with its name and what is wrong. */
@Configuration(proxyBeanMethods = false)
class EmployersConfiguration {
    private final YAMLMapper yaml = new YAMLMapper();

    @Bean
    Employers employers(EmployersProperties properties) throws IOException {
        String folder = properties.folder();
        String pattern = (folder.contains(":") ? folder : "file:" + folder) + "/*.yaml";
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
        if (files.length == 0) {
            throw new IllegalStateException("No employer is described in " + pattern
                    + ": set todoke.employers.folder to a folder with one YAML file an employer");
        }
        List<Employer> employers = Arrays.stream(files)
                .sorted(Comparator.comparing(EmployersConfiguration::name))
                .map(file -> read(file, properties))
                .toList();
        return new Employers(employers);
    }

    private Employer read(Resource file, EmployersProperties properties) {
        try (InputStream in = file.getInputStream()) {
            return yaml.readValue(in, EmployerFile.class).checked(properties.keysFolder());
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            throw new IllegalStateException("Employer file " + name(file) + ": " + wrong.getMessage(), wrong);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Employer file " + name(file) + " cannot be read", unreadable);
        }
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }
}
