package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.sample.campaign.NewItem;
import io.github.labelboxspring.sample.digits.DigitSource;
import io.github.labelboxspring.sample.intake.CsvFile;
import io.github.labelboxspring.sample.intake.Folders;
import io.github.labelboxspring.sample.intake.InvalidCsvException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Provides the pictures that a form specifies. Problems are added to the field that specifies them. */
@Component
class CampaignPictures {

    private final DigitSource digits;

    private final Folders folders;

    CampaignPictures(DigitSource digits, Folders folders) {
        this.digits = digits;
        this.folders = folders;
    }

    /** Return the folders that can be selected. */
    List<String> folders() {
        return this.folders.names();
    }

    /** Return the pictures, empty if there are errors. */
    List<NewItem> items(CampaignForm form, BindingResult errors) {
        return switch (Objects.requireNonNull(form.getSource())) {
            case DIGITS -> digits(form.getDigits(), errors);
            case FOLDER -> folder(form.getFolder(), errors);
            case CSV -> csv(form.getFile(), errors);
        };
    }

    private List<NewItem> digits(@Nullable Integer count, BindingResult errors) {
        try {
            return this.digits.items(Objects.requireNonNullElse(count, 0));
        } catch (IllegalArgumentException ex) {
            return rejected("digits", ex.getMessage() + ".", errors);
        }
    }

    private List<NewItem> folder(@Nullable String folder, BindingResult errors) {
        if (folder == null || folder.isEmpty()) {
            return rejected("folder", "Choose a folder.", errors);
        }
        try {
            return this.folders.items(folder);
        } catch (IllegalArgumentException ex) {
            return rejected("folder", ex.getMessage() + ".", errors);
        }
    }

    private static List<NewItem> csv(@Nullable MultipartFile file, BindingResult errors) {
        if (file == null || file.isEmpty()) {
            return rejected("file", "Choose a CSV file that is not empty.", errors);
        }
        try {
            return CsvFile.items(file.getBytes());
        } catch (InvalidCsvException ex) {
            ex.problems().forEach(problem -> rejected("file", problem, errors));
            return List.of();
        } catch (IOException ex) {
            throw new UncheckedIOException("The uploaded file cannot be read", ex);
        }
    }

    private static List<NewItem> rejected(String field, String problem, BindingResult errors) {
        errors.rejectValue(field, "pictures", problem);
        return List.of();
    }
}
