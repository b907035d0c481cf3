package dev.todoke.hub.ops.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * A file a browser sends, read as it comes: no byte of it is put on disk, where personal numbers have no business. The fields of the form have to
 * stand before the file.
 */
final class Upload {
    private static final int LONGEST_FIELD = 1_600;

    private final Map<String, String> fields = new HashMap<>();
    private FileItemStream file;

    private Upload() {}

    /** More was sent than is taken. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param mostBytes of the whole request
     * @throws TooLarge when the browser says so beforehand
     */
    static Upload of(HttpServletRequest request, long mostBytes) throws IOException {
        FileUpload parts = new FileUpload();
        parts.setSizeMax(mostBytes);
        parts.setHeaderEncoding(StandardCharsets.UTF_8.name());
        Upload upload = new Upload();
        try {
            FileItemIterator each = parts.getItemIterator(new ServletRequestContext(request));
            while (upload.file == null && each.hasNext()) {
                upload.take(each.next());
            }
        } catch (FileUploadIOException e) {
            throw e.getCause() instanceof SizeException ? new TooLarge() : e;
        } catch (FileUploadException e) {
            throw e instanceof SizeException ? new TooLarge() : new IOException("No form with a file", e);
        }
        return upload;
    }

    private void take(FileItemStream part) throws IOException {
        if (part.isFormField()) {
            try (InputStream value = part.openStream()) {
                fields.put(part.getFieldName(), new String(value.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
            }
        } else {
            file = part;
        }
    }

    /** What was entered, empty when nothing was. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The file's name without folders; empty when no file was chosen. */
    Optional<String> fileName() {
        return Optional.ofNullable(file)
                .map(Upload::name)
                .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .filter(name -> !name.isBlank());
    }

    // The library refuses a name with a NUL in it, which is no reason not to check the file.
    private static String name(FileItemStream file) {
        try {
            return file.getName();
        } catch (InvalidFileNameException e) {
            return e.getName();
        }
    }

    /** The bytes of the file, to be read once. Reading fails with {@link #isTooLarge} once more comes than is taken. */
    InputStream open() throws IOException {
        return file.openStream();
    }

    static boolean isTooLarge(IOException failed) {
        return failed instanceof TooLarge || failed.getCause() instanceof SizeException;
    }
}
