package replicascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The build's promise that a window can be shown and clicked where there is no display.
@ExtendWith(ApplicationExtension.class)
class HeadlessTest {
    private Button button;

    @Start
    void show(Stage stage) {
        button = new Button("step");
        button.setOnAction(event -> button.setText("stepped"));
        stage.setScene(new Scene(button, 200, 100));
        stage.show();
    }

    @Test
    void aButtonCanBeClicked(FxRobot robot) {
        robot.clickOn(button);
        assertThat(button.getText()).isEqualTo("stepped");
    }
}
