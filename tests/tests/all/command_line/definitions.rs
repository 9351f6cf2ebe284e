use tests::command_line::run;

#[test]
fn the_seven_definitions_have_an_id_and_a_title() {
    let list = run(&["definitions", "--format", "json"]).json();
    let list = list.as_array().expect("a list");
    assert_eq!(list.len(), 7);
    for definition in list {
        for key in ["id", "title", "authority"] {
            assert!(definition[key].as_str().is_some_and(|text| !text.is_empty()), "{key} of {definition}");
        }
        assert!(definition["settings"].as_object().is_some_and(|settings| settings.len() >= 7), "{definition}");
    }
}

#[test]
fn the_list_for_people_names_each_definition_and_its_settings() {
    let answer = run(&["definitions"]);
    assert_eq!((answer.status, answer.stderr.as_str()), (0, ""));
    for part in ["calpads-1.24", "maine-neo", "acgr-federal", "return-scope", "transfer-proof"] {
        assert!(answer.stdout.contains(part), "{part} is not in\n{}", answer.stdout);
    }
}
