from __future__ import annotations

import stat
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beenergised.cli.flags import Output
from beenergised.cli.profiles import Profile, load_profiles, save_profile
from beenergised.errors import ProfileError

WORK = Profile(tenant="community", username="driver@example.com", output=Output.CSV)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_a_file_that_does_not_exist_has_no_profiles(path: Path) -> None:
    assert load_profiles(path).choose(None) == ("default", Profile())


def test_a_saved_profile_is_read_again(path: Path) -> None:
    save_profile(path, "work", WORK)
    assert load_profiles(path).choose("work") == ("work", WORK)


def test_the_only_profile_is_the_default(path: Path) -> None:
    save_profile(path, "work", WORK)
    assert load_profiles(path).choose(None) == ("work", WORK)


def test_the_default_profile_can_be_named(path: Path) -> None:
    save_profile(path, "one", Profile(tenant="one"))
    save_profile(path, "two", Profile(tenant="two"))
    path.write_text('default_profile = "two"\n' + path.read_text())
    assert load_profiles(path).choose(None) == ("two", Profile(tenant="two"))
    assert load_profiles(path).choose("one") == ("one", Profile(tenant="one"))


@pytest.mark.skipif("sys.platform == 'win32'")
def test_only_the_owner_can_read_the_file(path: Path) -> None:
    path.write_text("")
    path.chmod(0o644)
    save_profile(path, "work", WORK)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_link_to_the_file_stays_one(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "dotfiles.toml"
    target.write_text("")
    path.symlink_to(target)
    save_profile(path, "work", WORK)
    assert path.is_symlink()
    assert "[profiles.work]" in target.read_text()


def test_the_rest_of_the_file_stays_as_it_is(path: Path) -> None:
    path.write_text(
        '# mine\ndefault_profile = "work"\n\n[profiles.work] # at the office\n'
        'tenant = "old"\nusername = "old"\nnote = "keep"\n\n[profiles.home]\ntenant = "home"\n'
    )
    save_profile(path, "work", Profile(tenant="new"))
    assert path.read_text() == (
        '# mine\ndefault_profile = "work"\n\n[profiles.work] # at the office\n'
        'tenant = "new"\nnote = "keep"\n\n[profiles.home]\ntenant = "home"\n'
    )


text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)


@given(tenant=text, username=text)
def test_any_text_survives(tenant: str, username: str, tmp_path_factory: object) -> None:
    assert isinstance(tmp_path_factory, pytest.TempPathFactory)
    path = tmp_path_factory.mktemp("any") / "config.toml"
    profile = Profile(tenant=tenant, username=username)
    save_profile(path, "any", profile)
    assert load_profiles(path).named == {"any": profile}


@pytest.mark.parametrize(
    "written",
    [
        'profiles = { work = { tenant = "old" } }\n',
        '[profiles]\nwork.tenant = "old"\n',
        '[profiles.work]\nnote = """\ntenant = "in a note"\n"""\n',
    ],
)
def test_a_file_that_a_change_could_break_is_left_alone(path: Path, written: str) -> None:
    path.write_text(written)
    with pytest.raises(ProfileError, match=r"Add by hand:\n\[profiles\.work\]"):
        save_profile(path, "work", WORK)
    assert path.read_text() == written


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("profiles", "is not TOML"),
        ("profiles = 1", "default_profile is text"),
        ("default_profile = 1", "default_profile is text"),
        ("[profiles]\nwork = 1", "must be a table"),
        ("[profiles.work]\ntenant = 1", "tenant of the profile 'work' must be text"),
        ('[profiles.work]\ntenant = " "', "tenant of the profile 'work' must be text"),
        ('[profiles.work]\noutput = "xml"', "none of table, json, ndjson, csv"),
    ],
)
def test_a_file_that_makes_no_sense_says_where(path: Path, written: str, said: str) -> None:
    path.write_text(written)
    with pytest.raises(ProfileError, match=said):
        load_profiles(path)


def test_a_file_that_is_not_text_says_so(path: Path) -> None:
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(ProfileError, match="not UTF-8"):
        load_profiles(path)


def test_a_directory_in_its_place_says_so(path: Path) -> None:
    path.mkdir()
    with pytest.raises(ProfileError, match="Cannot read"):
        load_profiles(path)


def test_a_place_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ProfileError, match="Cannot"):
        save_profile(tmp_path / "file" / "config.toml", "work", WORK)


def test_a_profile_that_is_not_there_is_named_with_those_that_are(path: Path) -> None:
    save_profile(path, "work", WORK)
    with pytest.raises(ProfileError, match=r"'wrok'.*profiles: work.*auth login --profile wrok"):
        load_profiles(path).choose("wrok")


def test_a_name_that_toml_would_have_to_quote_is_refused(path: Path) -> None:
    with pytest.raises(ProfileError, match="letters, digits"):
        save_profile(path, "my profile", WORK)


def test_a_secret_in_the_file_is_pointed_out_and_not_read(path: Path) -> None:
    path.write_text('[profiles.work]\ntenant = "a"\npassword = "hunter2"\n')
    profiles = load_profiles(path)
    assert "'password'" in profiles.warnings[0]
    assert "hunter2" not in repr(profiles)
    assert tomllib.loads(path.read_text())["profiles"]["work"]["password"] == "hunter2"
