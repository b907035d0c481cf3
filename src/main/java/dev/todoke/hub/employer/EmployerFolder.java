package dev.todoke.hub.employer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the employers' YAML files; one that cannot be right is refused with its name and what is wrong. */
public final class EmployerFolder {
    /** The sample employers that travel with the hub. */
    public static final String SHIPPED = "classpath:config/employers";

    private final YAMLMapper yaml = new YAMLMapper();
    private final Path keys;

    private EmployerFolder(Path keys) {
        this.keys = keys;
    }

    /**
     * The employers of a folder.
     *
     * @param folder a folder, or one on the class path ({@code classpath:…})
     * @param keys where a key file with a relative name is looked for
     * @throws IllegalStateException when there is none, or one cannot be right
     */
    public static Employers read(String folder, Path keys) throws IOException {
        String pattern = (folder.contains(":") ? folder : "file:" + folder) + "/*.yaml";
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
        if (files.length == 0) {
            throw new IllegalStateException("No employer is described in " + pattern
                    + ": set todoke.employers.folder to a folder with one YAML file an employer");
        }
        EmployerFolder reader = new EmployerFolder(keys);
        List<Employer> employers = Arrays.stream(files)
                .sorted(Comparator.comparing(EmployerFolder::name))
                .map(reader::employer)
                .toList();
        return new Employers(employers);
    }

    private Employer employer(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return yaml.readValue(in, EmployerFile.class).checked(keys);
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
