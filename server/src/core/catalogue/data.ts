/** Generated from scripts/data/official-images.txt. */
export const catalogueText = `date 2026-08-21
platforms amd64=linux/amd64 arm32v5=linux/arm/v5 arm32v6=linux/arm/v6 arm32v7=linux/arm/v7 arm64v8=linux/arm64/v8 i386=linux/386 mips64le=linux/mips64le ppc64le=linux/ppc64le riscv64=linux/riscv64 s390x=linux/s390x windows-amd64=windows/amd64
@0 amd64 arm64v8 arm32v7 arm32v6 i386 ppc64le riscv64 s390x
@1 amd64 arm64v8 arm32v7 i386 ppc64le
@2 amd64 arm64v8 arm32v7 i386
@3 amd64 arm64v8 arm32v7 i386 ppc64le riscv64 s390x
@4 amd64 arm64v8 arm32v7 arm32v5 i386 ppc64le riscv64 s390x
@5 amd64 arm64v8 arm32v7 ppc64le riscv64 s390x
@6 amd64 arm64v8
@7 amd64 arm64v8 ppc64le
@8 amd64 arm64v8 ppc64le s390x
@9 amd64 arm64v8 s390x
@a amd64 arm64v8 arm32v7 arm32v6 s390x
@b amd64 arm64v8 arm32v7 ppc64le
@c amd64 arm64v8 arm32v7
@d windows-amd64
@e amd64
@f amd64 arm64v8 arm32v7 ppc64le s390x
@g amd64 arm64v8 ppc64le riscv64 s390x
@h amd64 ppc64le s390x
@i amd64 arm64v8 arm32v7 arm32v5 i386 riscv64
@j amd64 arm64v8 arm32v7 arm32v6 arm32v5 i386 ppc64le riscv64 s390x
@k amd64 arm64v8 arm32v7 arm32v6
@l amd64 arm64v8 i386 ppc64le riscv64 s390x
@m amd64 arm64v8 i386 ppc64le s390x
@n amd64 arm64v8 arm32v7 arm32v5 ppc64le s390x
@o amd64 arm64v8 arm32v7 riscv64
@p amd64 arm64v8 arm32v7 arm32v5 ppc64le riscv64 s390x
@q amd64 arm64v8 arm32v7 arm32v5 i386 ppc64le s390x
@r amd64 arm64v8 arm32v7 i386 ppc64le s390x
@s amd64 arm64v8 i386
@t amd64 arm64v8 i386 ppc64le
@u amd64 arm64v8 i386 riscv64
@v amd64 arm32v7 i386
@w amd64 arm64v8 arm32v7 arm32v6 ppc64le riscv64 s390x
@x amd64 arm64v8 arm32v6 ppc64le riscv64 s390x
@y amd64 arm64v8 arm32v7 arm32v6 ppc64le s390x
@z amd64 arm64v8 arm32v6 i386 ppc64le s390x
@A amd64 arm64v8 arm32v6
@B amd64 arm64v8 arm32v7 arm32v5 i386
@C amd64 arm64v8 arm32v7 arm32v6 i386
@D amd64 arm64v8 arm32v7 arm32v5 i386 ppc64le
@E amd64 arm64v8 arm32v7 arm32v6 i386 ppc64le
=alpine|base plain=alpine|os|Alpine Linux: very small, with musl, BusyBox and the package manager apk
%{"distro":"alpine","bash":false,"cmd":["/bin/sh"]}
20260805 edge @0 %0
3.24.1^2 latest @0 %0
3.23.5^1 @0 %0
3.22.5^1 @0 %0
3.21.7^1 @0 %0
!160217 2.7 2.6 !190307 3.3 3.5 3.4 3.2 3.1 !190409 20190228 !190510 20190408 !190619 3.6 !190708 20190508 !190809 20190707 !190925 20190809 !191114 20190925 !191219 20191114 3.7 !200122 20191219 !200319 20200122 !200428 20200319 !200529 3.8 !200626 20200428 !200917 20200626 !201218 20200917 !210114 3.9 !210212 20201218 !210615 3.10 !210730 20210212 !210804 20210730 !211124 3.11 !220316 20210804 !220328 20220316 !220523 3.12 !220715 20220328 !221110 20220715 !221122 3.13 !230208 20221110 !230329 20230208 !230509 3.14 !230901 20230329 !231207 3.15 !231219 20230901 !240315 20231219 !240329 20240315 !240522 3.16 !240607 20240329 !240807 20240606 !241205 20240807 3.17 !250108 20240923 !250530 3.18 !251203 3.19 !251227 20250108 !260127 20251224 !260609 3.20 !260806 20260127
=debian|base plain=debian|os|Debian, full or slim; what most language images stand on
%{"distro":"debian","cmd":["bash"]}
bookworm bookworm-20260803 12.15^1 @1 %0
bookworm-backports @1 %0
bookworm-slim bookworm-20260803-slim 12.15^1-slim @1 %0
bullseye bullseye-20260803 11.11^1 @2 %0
bullseye-slim bullseye-20260803-slim 11.11^1-slim @2 %0
experimental experimental-20260803 @3 %0
forky forky-20260803 @3 %0
forky-backports @3 %0
forky-slim forky-20260803-slim @3 %0
oldoldstable oldoldstable-20260803 @2 %0
oldoldstable-slim oldoldstable-20260803-slim @2 %0
oldstable oldstable-20260803 @1 %0
oldstable-backports @1 %0
oldstable-slim oldstable-20260803-slim @1 %0
rc-buggy rc-buggy-20260803 @3 %0
sid sid-20260803 @3 %0
sid-slim sid-20260803-slim @3 %0
stable stable-20260803 @4 %0
stable-backports @4 %0
stable-slim stable-20260803-slim @4 %0
testing testing-20260803 @3 %0
testing-backports @3 %0
testing-slim testing-20260803-slim @3 %0
trixie trixie-20260803 13.6^1 latest @4 %0
trixie-backports @4 %0
trixie-slim trixie-20260803-slim 13.6^1-slim @4 %0
unstable unstable-20260803 @3 %0
unstable-slim unstable-20260803-slim @3 %0
!160301 6 squeeze !190326 7 wheezy-slim wheezy !210330 8 jessie jessie-slim !220711 9 stretch stretch-slim !240701 10 buster-slim buster
=ubuntu|base plain=ubuntu|os|Ubuntu, in its long-term and current releases
%{"distro":"ubuntu","cmd":["/bin/bash"]}
%{"distro":"ubuntu","cmd":["/bin/bash"],"users":["ubuntu:1000"]}
22.04 jammy-20260810 jammy @5 %0
24.04 noble-20260810 noble @5 %1
26.04 resolute-20260811.1 resolute latest rolling @5 %1
26.10 stonking-20260705 stonking devel @5 %1
!140424 10.04 lucid !140624 saucy 13.04 raring 13.10 quantal 12.10 !150723 utopic 14.10 !160209 vivid 15.04 !160728 15.10 wily !170428 precise 12.04 !170720 yakkety 16.10 !180115 17.04 zesty !180726 17.10 artful !191018 18.10 cosmic !200123 19.04 disco !200722 19.10 eoan !210812 groovy 20.10 !220207 21.04 hirsute !220801 21.10 impish !230130 trusty xenial 16.04 14.04 !230615 bionic 18.04 !230802 22.10 kinetic !240201 23.04 lunar !240715 23.10 mantic !250602 20.04 focal !250715 24.10 oracular !260217 plucky 25.04 !260715 25.10 questing
=node|base plain=debian|runtime|Node.js with npm and Yarn
%{"distro":"alpine","bash":false,"entrypoint":["docker-entrypoint.sh"],"cmd":["node"],"users":["node:1000"]}
%{"distro":"debian","entrypoint":["docker-entrypoint.sh"],"cmd":["node"],"users":["node:1000"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"]}
%{"distro":"debian","entrypoint":["docker-entrypoint.sh"],"cmd":["node"],"users":["node:1000"]}
26-alpine3.23 26.7-alpine3.23 26.7.0-alpine3.23 alpine3.23 current-alpine3.23 @6 %0
26-alpine 26-alpine3.24 26.7-alpine 26.7-alpine3.24 26.7.0-alpine 26.7.0-alpine3.24 alpine alpine3.24 current-alpine current-alpine3.24 @6 %0
26-bookworm 26.7-bookworm 26.7.0-bookworm bookworm current-bookworm @7 %1
26-bookworm-slim 26.7-bookworm-slim 26.7.0-bookworm-slim bookworm-slim current-bookworm-slim @7 %2
26-bullseye 26.7-bullseye 26.7.0-bullseye bullseye current-bullseye @6 %1
26-bullseye-slim 26.7-bullseye-slim 26.7.0-bullseye-slim bullseye-slim current-bullseye-slim @6 %2
26 26-trixie 26.7 26.7-trixie 26.7.0 26.7.0-trixie current current-trixie latest trixie @8 %1
26-slim 26-trixie-slim 26.7-slim 26.7-trixie-slim 26.7.0-slim 26.7.0-trixie-slim current-slim current-trixie-slim slim trixie-slim @8 %2
24-alpine3.23 24.19-alpine3.23 24.19.0-alpine3.23 krypton-alpine3.23 lts-alpine3.23 @9 %0
24-alpine 24-alpine3.24 24.19-alpine 24.19-alpine3.24 24.19.0-alpine 24.19.0-alpine3.24 krypton-alpine krypton-alpine3.24 lts-alpine lts-alpine3.24 @9 %0
24 24-bookworm 24.19 24.19-bookworm 24.19.0 24.19.0-bookworm krypton krypton-bookworm lts lts-bookworm lts-krypton @7 %1
24-bookworm-slim 24-slim 24.19-bookworm-slim 24.19-slim 24.19.0-bookworm-slim 24.19.0-slim krypton-bookworm-slim krypton-slim lts-bookworm-slim lts-slim @7 %2
24-bullseye 24.19-bullseye 24.19.0-bullseye krypton-bullseye lts-bullseye @6 %1
24-bullseye-slim 24.19-bullseye-slim 24.19.0-bullseye-slim krypton-bullseye-slim lts-bullseye-slim @6 %2
24-trixie 24.19-trixie 24.19.0-trixie krypton-trixie lts-trixie @8 %1
24-trixie-slim 24.19-trixie-slim 24.19.0-trixie-slim krypton-trixie-slim lts-trixie-slim @8 %2
22-alpine3.23 22.23-alpine3.23 22.23.2-alpine3.23 jod-alpine3.23 @a %0
22-alpine 22-alpine3.24 22.23-alpine 22.23-alpine3.24 22.23.2-alpine 22.23.2-alpine3.24 jod-alpine jod-alpine3.24 @a %0
22 22-bookworm 22.23 22.23-bookworm 22.23.2 22.23.2-bookworm jod jod-bookworm @b %1
22-bookworm-slim 22-slim 22.23-bookworm-slim 22.23-slim 22.23.2-bookworm-slim 22.23.2-slim jod-bookworm-slim jod-slim @b %2
22-bullseye 22.23-bullseye 22.23.2-bullseye jod-bullseye @c %1
22-bullseye-slim 22.23-bullseye-slim 22.23.2-bullseye-slim jod-bullseye-slim @c %2
22-trixie 22.23-trixie 22.23.2-trixie jod-trixie @8 %1
22-trixie-slim 22.23-trixie-slim 22.23.2-trixie-slim jod-trixie-slim @8 %2
!160920 5 !170104 0 !170822 7 !180509 4 argon argon-slim !180511 wheezy !180720 9 !181101 jessie !190508 6 boron-slim boron !190724 11 !200108 8 carbon-slim carbon -onbuild !200326 chakracore !200608 13 !210120 -alpine3.9 !210503 10 dubnium dubnium-slim !210601 -alpine3.10 !210603 15 !211105 -alpine3.11 !220103 -alpine3.12 -alpine3.13 !220420 stretch stretch-slim !220503 12 erbium erbium-slim !220607 17 -alpine3.14 !221212 -alpine3.15 !230502 14 fermium fermium-slim !230602 -alpine3.16 !230605 19 !230911 16 gallium-slim gallium !231019 buster buster-slim !231211 -alpine3.17 !240522 -alpine3.18 !240605 21 !241209 -alpine3.19 !250528 18 hydrogen hydrogen-slim !250530 -alpine3.20 !250603 23 !251204 -alpine3.21 !260430 20 iron-slim iron !260602 25 !260610 -alpine3.22
=python|base plain=debian|runtime|The Python interpreter with pip
%{"distro":"debian","cmd":["python3"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"],"env":{"PATH":"/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"debian","cmd":["python3"],"tools":["ca-certificates","tzdata","netbase"],"env":{"PATH":"/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"alpine","bash":false,"cmd":["python3"],"tools":["ca-certificates","tzdata"],"env":{"PATH":"/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"windows-servercore","cmd":["python"],"shell":["powershell","-Command","$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]}
%{"distro":"debian","cmd":["python3"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"],"env":{"PATH":"/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"C.UTF-8"}}
%{"distro":"debian","cmd":["python3"],"tools":["ca-certificates","tzdata","netbase"],"env":{"PATH":"/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"C.UTF-8"}}
%{"distro":"alpine","bash":false,"cmd":["python3"],"tools":["ca-certificates","tzdata"],"env":{"PATH":"/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"C.UTF-8"}}
3.15.0rc1-trixie 3.15-rc-trixie & 3.15.0rc1 3.15-rc @4 %0
3.15.0rc1-slim-trixie 3.15-rc-slim-trixie 3.15.0rc1-slim 3.15-rc-slim @4 %1
3.15.0rc1-bookworm 3.15-rc-bookworm @1 %0
3.15.0rc1-slim-bookworm 3.15-rc-slim-bookworm @1 %1
3.15.0rc1-alpine3.24 3.15-rc-alpine3.24 3.15.0rc1-alpine 3.15-rc-alpine @0 %2
3.15.0rc1-alpine3.23 3.15-rc-alpine3.23 @0 %2
3.15.0rc1-windowsservercore-ltsc2025 3.15-rc-windowsservercore-ltsc2025 & 3.15.0rc1-windowsservercore 3.15-rc-windowsservercore 3.15.0rc1 3.15-rc @d %3
3.15.0rc1-windowsservercore-ltsc2022 3.15-rc-windowsservercore-ltsc2022 & 3.15.0rc1-windowsservercore 3.15-rc-windowsservercore 3.15.0rc1 3.15-rc @d %3
3.14.7^2-trixie trixie & 3.14.7^2 latest @4 %0
3.14.7^2-slim-trixie slim-trixie 3.14.7^2-slim slim @4 %1
3.14.7^2-bookworm bookworm @1 %0
3.14.7^2-slim-bookworm slim-bookworm @1 %1
3.14.7^2-alpine3.24 alpine3.24 3.14.7^2-alpine alpine @0 %2
3.14.7^2-alpine3.23 alpine3.23 @0 %2
3.14.7^2-windowsservercore-ltsc2025 windowsservercore-ltsc2025 & 3.14.7^2-windowsservercore windowsservercore 3.14.7^2 latest @d %3
3.14.7^2-windowsservercore-ltsc2022 windowsservercore-ltsc2022 & 3.14.7^2-windowsservercore windowsservercore 3.14.7^2 latest @d %3
3.13.15^1-trixie & 3.13.15^1 @4 %0
3.13.15^1-slim-trixie 3.13.15^1-slim @4 %1
3.13.15^1-bookworm @1 %0
3.13.15^1-slim-bookworm @1 %1
3.13.15^1-alpine3.24 3.13.15^1-alpine @0 %2
3.13.15^1-alpine3.23 @0 %2
3.13.15^1-windowsservercore-ltsc2025 & 3.13.15^1-windowsservercore 3.13.15^1 @d %3
3.13.15^1-windowsservercore-ltsc2022 & 3.13.15^1-windowsservercore 3.13.15^1 @d %3
3.12.14^1-trixie & 3.12.14^1 @4 %4
3.12.14^1-slim-trixie 3.12.14^1-slim @4 %5
3.12.14^1-bookworm @1 %4
3.12.14^1-slim-bookworm @1 %5
3.12.14^1-alpine3.24 3.12.14^1-alpine @0 %6
3.12.14^1-alpine3.23 @0 %6
3.11.16^1-trixie & 3.11.16^1 @4 %4
3.11.16^1-slim-trixie 3.11.16^1-slim @4 %5
3.11.16^1-bookworm @1 %4
3.11.16^1-slim-bookworm @1 %5
3.11.16^1-alpine3.24 3.11.16^1-alpine @0 %6
3.11.16^1-alpine3.23 @0 %6
3.10.21^1-trixie & 3.10.21^1 @4 %4
3.10.21^1-slim-trixie 3.10.21^1-slim @4 %5
3.10.21^1-bookworm @1 %4
3.10.21^1-slim-bookworm @1 %5
3.10.21^1-alpine3.24 3.10.21^1-alpine @0 %6
3.10.21^1-alpine3.23 @0 %6
!151020 wheezy !160127 3.2 !171002 3.3 !180523 -alpine3.4 !180703 jessie !180725 -onbuild !190205 -alpine3.6 -alpine3.7 !190321 3.4 !190627 -alpine3.8 !191015 stretch !191226 -alpine3.9 !200421 2 !200603 -alpine3.10 !201002 3.5 !210203 -alpine3.11 !210628 -alpine3.12 !211005 rc-slim rc !211129 -alpine3.13 !220112 -ltsc2016 !220118 3.6 !220525 -alpine3.14 !221129 -alpine3.15 !230511 -alpine3.16 !230614 buster !231002 3.7 !231208 -alpine3.17 !240522 -alpine3.18 !241007 3.8 !241209 -alpine3.19 !250530 -alpine3.20 !250812 bullseye !251103 3.9 !251203 -alpine3.21 !260610 -alpine3.22
=golang|base plain=debian|runtime|The Go compiler and its tools
%{"distro":"debian","workdir":"/go","cmd":["bash"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","openssh-client","procps","libc6-dev","netbase","mercurial","subversion"],"env":{"GOTOOLCHAIN":"local","GOPATH":"/go","PATH":"/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"alpine","bash":false,"workdir":"/go","cmd":["/bin/sh"],"tools":["ca-certificates"],"env":{"GOTOOLCHAIN":"local","GOPATH":"/go","PATH":"/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"windows-servercore","workdir":"C:\\\\go","shell":["powershell","-Command","$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"],"env":{"GOPATH":"C:\\\\go"}}
%{"distro":"windows-nanoserver","user":"ContainerUser","workdir":"C:\\\\go","shell":["cmd","/S","/C"],"env":{"GOPATH":"C:\\\\go"}}
1.27.0^2-trixie trixie & 1.27.0^2 latest @3 %0
1.27.0^2-bookworm bookworm @1 %0
1.27.0^2-alpine3.24 alpine3.24 1.27.0^2-alpine alpine @0 %1
1.27.0^2-alpine3.23 alpine3.23 @0 %1
1.27.0^2-windowsservercore-ltsc2025 windowsservercore-ltsc2025 & 1.27.0^2-windowsservercore windowsservercore 1.27.0^2 latest @d %2
1.27.0^2-windowsservercore-ltsc2022 windowsservercore-ltsc2022 & 1.27.0^2-windowsservercore windowsservercore 1.27.0^2 latest @d %2
1.27.0^2-nanoserver-ltsc2025 nanoserver-ltsc2025 & 1.27.0^2-nanoserver nanoserver @d %3
1.27.0^2-nanoserver-ltsc2022 nanoserver-ltsc2022 & 1.27.0^2-nanoserver nanoserver @d %3
1.26.7^1-trixie & 1.26.7^1 @3 %0
1.26.7^1-bookworm @1 %0
1.26.7^1-alpine3.24 1.26.7^1-alpine @0 %1
1.26.7^1-alpine3.23 @0 %1
1.26.7^1-windowsservercore-ltsc2025 & 1.26.7^1-windowsservercore 1.26.7^1 @d %2
1.26.7^1-windowsservercore-ltsc2022 & 1.26.7^1-windowsservercore 1.26.7^1 @d %2
1.26.7^1-nanoserver-ltsc2025 & 1.26.7^1-nanoserver @d %3
1.26.7^1-nanoserver-ltsc2022 & 1.26.7^1-nanoserver @d %3
tip-20260815-trixie tip-trixie & tip-20260815 tip @3 %0
tip-20260815-bookworm tip-bookworm @1 %0
tip-20260815-alpine3.24 tip-alpine3.24 tip-20260815-alpine tip-alpine @0 %1
tip-20260815-alpine3.23 tip-alpine3.23 @0 %1
!141211 1.2 !150819 cross 1.3 !160217 1.4 !160816 1.5 !170216 wheezy !170301 1.6 !170824 jessie 1.7 -alpine3.4 !180217 1.8 -alpine3.5 -onbuild !180712 -alpine3.6 !180827 1.9 !190205 -alpine3.7 !190226 1.10 !190620 -alpine3.8 !190903 1.11 !191226 -alpine3.9 !200225 1.12 !200601 -alpine3.10 !200811 1.13 !210216 1.14 -alpine3.11 !210616 -alpine3.12 !210816 1.15 !211129 -alpine3.13 !220112 -ltsc2016 !220315 1.16 rc !220524 -alpine3.14 !220712 stretch !220802 1.17 !221201 -alpine3.15 !230201 1.18 !230511 -alpine3.16 !230614 buster !230915 1.19 !231208 -alpine3.17 !240206 1.20 !240522 -alpine3.18 !240813 1.21 !241206 -alpine3.19 !250212 1.22 !250530 -alpine3.20 !250813 1.23 bullseye !251203 -alpine3.21 !260210 1.24 !260610 -alpine3.22 !260819 1.25
=eclipse-temurin|base|runtime|OpenJDK as built by Eclipse Adoptium, as JDK or JRE
%{"distro":"alpine","bash":false,"entrypoint":["/__cacert_entrypoint.sh"],"tools":["ca-certificates","tzdata","openssl","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","entrypoint":["/__cacert_entrypoint.sh"],"users":["ubuntu:1000"],"tools":["curl","wget","ca-certificates","gnupg","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","entrypoint":["/__cacert_entrypoint.sh"],"tools":["curl","wget","ca-certificates","gnupg","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"rhel-ubi","packages":"microdnf","entrypoint":["/__cacert_entrypoint.sh"],"tools":["wget","ca-certificates","tzdata","openssl","fontconfig","binutils","tar","gzip"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"windows-servercore","shell":["powershell","-Command","$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]}
%{"distro":"windows-nanoserver","user":"ContainerUser","shell":["cmd","/s","/c"]}
%{"distro":"alpine","bash":false,"entrypoint":["/__cacert_entrypoint.sh"],"cmd":["jshell"],"tools":["ca-certificates","tzdata","openssl","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["jshell"],"users":["ubuntu:1000"],"tools":["curl","wget","ca-certificates","gnupg","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["jshell"],"tools":["curl","wget","ca-certificates","gnupg","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"rhel-ubi","packages":"microdnf","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["jshell"],"tools":["wget","ca-certificates","tzdata","openssl","fontconfig","binutils","tar","gzip"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"windows-servercore","cmd":["jshell"],"shell":["powershell","-Command","$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]}
%{"distro":"windows-nanoserver","user":"ContainerUser","cmd":["jshell"],"shell":["cmd","/s","/c"]}
%{"distro":"ubuntu","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["jshell"],"users":["ubuntu:1000"],"tools":["ca-certificates","tzdata","fontconfig","binutils"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["jshell"],"tools":["ca-certificates","tzdata","fontconfig","binutils"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","entrypoint":["/__cacert_entrypoint.sh"],"users":["ubuntu:1000"],"tools":["ca-certificates","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","entrypoint":["/__cacert_entrypoint.sh"],"tools":["ca-certificates","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
8u502-b07-jdk-alpine-3.24 8-jdk-alpine-3.24 8-alpine-3.24 8u502-b07-jdk-alpine 8-jdk-alpine 8-alpine @e %0
8u502-b07-jdk-alpine-3.23 8-jdk-alpine-3.23 8-alpine-3.23 @e %0
8u502-b07-jdk-alpine-3.22 8-jdk-alpine-3.22 8-alpine-3.22 @e %0
8u502-b07-jdk-alpine-3.21 8-jdk-alpine-3.21 8-alpine-3.21 @e %0
8u502-b07-jdk-resolute 8-jdk-resolute 8-resolute & 8u502-b07-jdk 8-jdk 8 @7 %1
8u502-b07-jdk-noble 8-jdk-noble 8-noble @7 %1
8u502-b07-jdk-jammy 8-jdk-jammy 8-jammy @7 %2
8u502-b07-jdk-ubi10-minimal 8-jdk-ubi10-minimal 8-ubi10-minimal @7 %3
8u502-b07-jdk-ubi9-minimal 8-jdk-ubi9-minimal 8-ubi9-minimal @7 %3
8u502-b07-jdk-windowsservercore-ltsc2022 8-jdk-windowsservercore-ltsc2022 8-windowsservercore-ltsc2022 & 8u502-b07-jdk-windowsservercore 8-jdk-windowsservercore 8-windowsservercore 8u502-b07-jdk 8-jdk 8 @d %4
8u502-b07-jdk-nanoserver-ltsc2022 8-jdk-nanoserver-ltsc2022 8-nanoserver-ltsc2022 & 8u502-b07-jdk-nanoserver 8-jdk-nanoserver 8-nanoserver @d %5
8u502-b07-jdk-windowsservercore-ltsc2025 8-jdk-windowsservercore-ltsc2025 8-windowsservercore-ltsc2025 & 8u502-b07-jdk-windowsservercore 8-jdk-windowsservercore 8-windowsservercore 8u502-b07-jdk 8-jdk 8 @d %4
8u502-b07-jdk-nanoserver-ltsc2025 8-jdk-nanoserver-ltsc2025 8-nanoserver-ltsc2025 & 8u502-b07-jdk-nanoserver 8-jdk-nanoserver 8-nanoserver @d %5
8u502-b07-jre-alpine-3.24 8-jre-alpine-3.24 8u502-b07-jre-alpine 8-jre-alpine @e %0
8u502-b07-jre-alpine-3.23 8-jre-alpine-3.23 @e %0
8u502-b07-jre-alpine-3.22 8-jre-alpine-3.22 @e %0
8u502-b07-jre-alpine-3.21 8-jre-alpine-3.21 @e %0
8u502-b07-jre-resolute 8-jre-resolute & 8u502-b07-jre 8-jre @7 %1
8u502-b07-jre-noble 8-jre-noble @7 %1
8u502-b07-jre-jammy 8-jre-jammy @7 %2
8u502-b07-jre-ubi10-minimal 8-jre-ubi10-minimal @7 %3
8u502-b07-jre-ubi9-minimal 8-jre-ubi9-minimal @7 %3
8u502-b07-jre-windowsservercore-ltsc2022 8-jre-windowsservercore-ltsc2022 & 8u502-b07-jre-windowsservercore 8-jre-windowsservercore 8u502-b07-jre 8-jre @d %4
8u502-b07-jre-nanoserver-ltsc2022 8-jre-nanoserver-ltsc2022 & 8u502-b07-jre-nanoserver 8-jre-nanoserver @d %5
8u502-b07-jre-windowsservercore-ltsc2025 8-jre-windowsservercore-ltsc2025 & 8u502-b07-jre-windowsservercore 8-jre-windowsservercore 8u502-b07-jre 8-jre @d %4
8u502-b07-jre-nanoserver-ltsc2025 8-jre-nanoserver-ltsc2025 & 8u502-b07-jre-nanoserver 8-jre-nanoserver @d %5
11.0.32_9-jdk-alpine-3.24 11-jdk-alpine-3.24 11-alpine-3.24 11.0.32_9-jdk-alpine 11-jdk-alpine 11-alpine @e %6
11.0.32_9-jdk-alpine-3.23 11-jdk-alpine-3.23 11-alpine-3.23 @e %6
11.0.32_9-jdk-alpine-3.22 11-jdk-alpine-3.22 11-alpine-3.22 @e %6
11.0.32_9-jdk-alpine-3.21 11-jdk-alpine-3.21 11-alpine-3.21 @e %6
11.0.32_9-jdk-resolute 11-jdk-resolute 11-resolute & 11.0.32_9-jdk 11-jdk 11 @f %7
11.0.32_9-jdk-noble 11-jdk-noble 11-noble @f %7
11.0.32_9-jdk-jammy 11-jdk-jammy 11-jammy @f %8
11.0.32_9-jdk-ubi10-minimal 11-jdk-ubi10-minimal 11-ubi10-minimal @8 %9
11.0.32_9-jdk-ubi9-minimal 11-jdk-ubi9-minimal 11-ubi9-minimal @8 %9
11.0.32_9-jdk-windowsservercore-ltsc2022 11-jdk-windowsservercore-ltsc2022 11-windowsservercore-ltsc2022 & 11.0.32_9-jdk-windowsservercore 11-jdk-windowsservercore 11-windowsservercore 11.0.32_9-jdk 11-jdk 11 @d %a
11.0.32_9-jdk-nanoserver-ltsc2022 11-jdk-nanoserver-ltsc2022 11-nanoserver-ltsc2022 & 11.0.32_9-jdk-nanoserver 11-jdk-nanoserver 11-nanoserver @d %b
11.0.32_9-jdk-windowsservercore-ltsc2025 11-jdk-windowsservercore-ltsc2025 11-windowsservercore-ltsc2025 & 11.0.32_9-jdk-windowsservercore 11-jdk-windowsservercore 11-windowsservercore 11.0.32_9-jdk 11-jdk 11 @d %a
11.0.32_9-jdk-nanoserver-ltsc2025 11-jdk-nanoserver-ltsc2025 11-nanoserver-ltsc2025 & 11.0.32_9-jdk-nanoserver 11-jdk-nanoserver 11-nanoserver @d %b
11.0.32_9-jre-alpine-3.24 11-jre-alpine-3.24 11.0.32_9-jre-alpine 11-jre-alpine @e %0
11.0.32_9-jre-alpine-3.23 11-jre-alpine-3.23 @e %0
11.0.32_9-jre-alpine-3.22 11-jre-alpine-3.22 @e %0
11.0.32_9-jre-alpine-3.21 11-jre-alpine-3.21 @e %0
11.0.32_9-jre-resolute 11-jre-resolute & 11.0.32_9-jre 11-jre @f %1
11.0.32_9-jre-noble 11-jre-noble @f %1
11.0.32_9-jre-jammy 11-jre-jammy @f %2
11.0.32_9-jre-ubi10-minimal 11-jre-ubi10-minimal @8 %3
11.0.32_9-jre-ubi9-minimal 11-jre-ubi9-minimal @8 %3
11.0.32_9-jre-windowsservercore-ltsc2022 11-jre-windowsservercore-ltsc2022 & 11.0.32_9-jre-windowsservercore 11-jre-windowsservercore 11.0.32_9-jre 11-jre @d %4
11.0.32_9-jre-nanoserver-ltsc2022 11-jre-nanoserver-ltsc2022 & 11.0.32_9-jre-nanoserver 11-jre-nanoserver @d %5
11.0.32_9-jre-windowsservercore-ltsc2025 11-jre-windowsservercore-ltsc2025 & 11.0.32_9-jre-windowsservercore 11-jre-windowsservercore 11.0.32_9-jre 11-jre @d %4
11.0.32_9-jre-nanoserver-ltsc2025 11-jre-nanoserver-ltsc2025 & 11.0.32_9-jre-nanoserver 11-jre-nanoserver @d %5
17.0.20_8-jdk-alpine-3.24 17-jdk-alpine-3.24 17-alpine-3.24 17.0.20_8-jdk-alpine 17-jdk-alpine 17-alpine @e %6
17.0.20_8-jdk-alpine-3.23 17-jdk-alpine-3.23 17-alpine-3.23 @e %6
17.0.20_8-jdk-alpine-3.22 17-jdk-alpine-3.22 17-alpine-3.22 @e %6
17.0.20_8-jdk-alpine-3.21 17-jdk-alpine-3.21 17-alpine-3.21 @e %6
17.0.20_8-jdk-resolute 17-jdk-resolute 17-resolute & 17.0.20_8-jdk 17-jdk 17 @f %7
17.0.20_8-jdk-noble 17-jdk-noble 17-noble @5 %7
17.0.20_8-jdk-jammy 17-jdk-jammy 17-jammy @f %8
17.0.20_8-jdk-ubi10-minimal 17-jdk-ubi10-minimal 17-ubi10-minimal @8 %9
17.0.20_8-jdk-ubi9-minimal 17-jdk-ubi9-minimal 17-ubi9-minimal @8 %9
17.0.20_8-jdk-windowsservercore-ltsc2022 17-jdk-windowsservercore-ltsc2022 17-windowsservercore-ltsc2022 & 17.0.20_8-jdk-windowsservercore 17-jdk-windowsservercore 17-windowsservercore 17.0.20_8-jdk 17-jdk 17 @d %a
17.0.20_8-jdk-nanoserver-ltsc2022 17-jdk-nanoserver-ltsc2022 17-nanoserver-ltsc2022 & 17.0.20_8-jdk-nanoserver 17-jdk-nanoserver 17-nanoserver @d %b
17.0.20_8-jdk-windowsservercore-ltsc2025 17-jdk-windowsservercore-ltsc2025 17-windowsservercore-ltsc2025 & 17.0.20_8-jdk-windowsservercore 17-jdk-windowsservercore 17-windowsservercore 17.0.20_8-jdk 17-jdk 17 @d %a
17.0.20_8-jdk-nanoserver-ltsc2025 17-jdk-nanoserver-ltsc2025 17-nanoserver-ltsc2025 & 17.0.20_8-jdk-nanoserver 17-jdk-nanoserver 17-nanoserver @d %b
17.0.20_8-jre-alpine-3.24 17-jre-alpine-3.24 17.0.20_8-jre-alpine 17-jre-alpine @e %0
17.0.20_8-jre-alpine-3.23 17-jre-alpine-3.23 @e %0
17.0.20_8-jre-alpine-3.22 17-jre-alpine-3.22 @e %0
17.0.20_8-jre-alpine-3.21 17-jre-alpine-3.21 @e %0
17.0.20_8-jre-resolute 17-jre-resolute & 17.0.20_8-jre 17-jre @f %1
17.0.20_8-jre-noble 17-jre-noble @5 %1
17.0.20_8-jre-jammy 17-jre-jammy @f %2
17.0.20_8-jre-ubi10-minimal 17-jre-ubi10-minimal @8 %3
17.0.20_8-jre-ubi9-minimal 17-jre-ubi9-minimal @8 %3
17.0.20_8-jre-windowsservercore-ltsc2022 17-jre-windowsservercore-ltsc2022 & 17.0.20_8-jre-windowsservercore 17-jre-windowsservercore 17.0.20_8-jre 17-jre @d %4
17.0.20_8-jre-nanoserver-ltsc2022 17-jre-nanoserver-ltsc2022 & 17.0.20_8-jre-nanoserver 17-jre-nanoserver @d %5
17.0.20_8-jre-windowsservercore-ltsc2025 17-jre-windowsservercore-ltsc2025 & 17.0.20_8-jre-windowsservercore 17-jre-windowsservercore 17.0.20_8-jre 17-jre @d %4
17.0.20_8-jre-nanoserver-ltsc2025 17-jre-nanoserver-ltsc2025 & 17.0.20_8-jre-nanoserver 17-jre-nanoserver @d %5
21.0.12_8-jdk-alpine-3.24 21-jdk-alpine-3.24 21-alpine-3.24 21.0.12_8-jdk-alpine 21-jdk-alpine 21-alpine @6 %6
21.0.12_8-jdk-alpine-3.23 21-jdk-alpine-3.23 21-alpine-3.23 @6 %6
21.0.12_8-jdk-alpine-3.22 21-jdk-alpine-3.22 21-alpine-3.22 @6 %6
21.0.12_8-jdk-alpine-3.21 21-jdk-alpine-3.21 21-alpine-3.21 @6 %6
21.0.12_8-jdk-resolute 21-jdk-resolute 21-resolute & 21.0.12_8-jdk 21-jdk 21 @8 %7
21.0.12_8-jdk-noble 21-jdk-noble 21-noble @g %7
21.0.12_8-jdk-jammy 21-jdk-jammy 21-jammy @8 %8
21.0.12_8-jdk-ubi10-minimal 21-jdk-ubi10-minimal 21-ubi10-minimal @8 %9
21.0.12_8-jdk-ubi9-minimal 21-jdk-ubi9-minimal 21-ubi9-minimal @8 %9
21.0.12_8-jdk-windowsservercore-ltsc2022 21-jdk-windowsservercore-ltsc2022 21-windowsservercore-ltsc2022 & 21.0.12_8-jdk-windowsservercore 21-jdk-windowsservercore 21-windowsservercore 21.0.12_8-jdk 21-jdk 21 @d %a
21.0.12_8-jdk-nanoserver-ltsc2022 21-jdk-nanoserver-ltsc2022 21-nanoserver-ltsc2022 & 21.0.12_8-jdk-nanoserver 21-jdk-nanoserver 21-nanoserver @d %b
21.0.12_8-jdk-windowsservercore-ltsc2025 21-jdk-windowsservercore-ltsc2025 21-windowsservercore-ltsc2025 & 21.0.12_8-jdk-windowsservercore 21-jdk-windowsservercore 21-windowsservercore 21.0.12_8-jdk 21-jdk 21 @d %a
21.0.12_8-jdk-nanoserver-ltsc2025 21-jdk-nanoserver-ltsc2025 21-nanoserver-ltsc2025 & 21.0.12_8-jdk-nanoserver 21-jdk-nanoserver 21-nanoserver @d %b
21.0.12_8-jre-alpine-3.24 21-jre-alpine-3.24 21.0.12_8-jre-alpine 21-jre-alpine @6 %0
21.0.12_8-jre-alpine-3.23 21-jre-alpine-3.23 @6 %0
21.0.12_8-jre-alpine-3.22 21-jre-alpine-3.22 @6 %0
21.0.12_8-jre-alpine-3.21 21-jre-alpine-3.21 @6 %0
21.0.12_8-jre-resolute 21-jre-resolute & 21.0.12_8-jre 21-jre @8 %1
21.0.12_8-jre-noble 21-jre-noble @g %1
21.0.12_8-jre-jammy 21-jre-jammy @8 %2
21.0.12_8-jre-ubi10-minimal 21-jre-ubi10-minimal @8 %3
21.0.12_8-jre-ubi9-minimal 21-jre-ubi9-minimal @8 %3
21.0.12_8-jre-windowsservercore-ltsc2022 21-jre-windowsservercore-ltsc2022 & 21.0.12_8-jre-windowsservercore 21-jre-windowsservercore 21.0.12_8-jre 21-jre @d %4
21.0.12_8-jre-nanoserver-ltsc2022 21-jre-nanoserver-ltsc2022 & 21.0.12_8-jre-nanoserver 21-jre-nanoserver @d %5
21.0.12_8-jre-windowsservercore-ltsc2025 21-jre-windowsservercore-ltsc2025 & 21.0.12_8-jre-windowsservercore 21-jre-windowsservercore 21.0.12_8-jre 21-jre @d %4
21.0.12_8-jre-nanoserver-ltsc2025 21-jre-nanoserver-ltsc2025 & 21.0.12_8-jre-nanoserver 21-jre-nanoserver @d %5
25.0.4_7-jdk-alpine-3.24 25-jdk-alpine-3.24 25-alpine-3.24 25.0.4_7-jdk-alpine 25-jdk-alpine 25-alpine @6 %6
25.0.4_7-jdk-alpine-3.23 25-jdk-alpine-3.23 25-alpine-3.23 @6 %6
25.0.4_7-jdk-alpine-3.22 25-jdk-alpine-3.22 25-alpine-3.22 @6 %6
25.0.4_7-jdk-alpine-3.21 25-jdk-alpine-3.21 25-alpine-3.21 @6 %6
25.0.4_7-jdk-resolute 25-jdk-resolute 25-resolute & 25.0.4_7-jdk 25-jdk 25 latest @8 %c
25.0.4_7-jdk-noble 25-jdk-noble 25-noble @g %c
25.0.4_7-jdk-jammy 25-jdk-jammy 25-jammy @8 %d
25.0.4_7-jdk-ubi10-minimal 25-jdk-ubi10-minimal 25-ubi10-minimal @8 %9
25.0.4_7-jdk-windowsservercore-ltsc2022 25-jdk-windowsservercore-ltsc2022 25-windowsservercore-ltsc2022 & 25.0.4_7-jdk-windowsservercore 25-jdk-windowsservercore 25-windowsservercore 25.0.4_7-jdk 25-jdk 25 latest @d %a
25.0.4_7-jdk-nanoserver-ltsc2022 25-jdk-nanoserver-ltsc2022 25-nanoserver-ltsc2022 & 25.0.4_7-jdk-nanoserver 25-jdk-nanoserver 25-nanoserver @d %b
25.0.4_7-jdk-windowsservercore-ltsc2025 25-jdk-windowsservercore-ltsc2025 25-windowsservercore-ltsc2025 & 25.0.4_7-jdk-windowsservercore 25-jdk-windowsservercore 25-windowsservercore 25.0.4_7-jdk 25-jdk 25 latest @d %a
25.0.4_7-jdk-nanoserver-ltsc2025 25-jdk-nanoserver-ltsc2025 25-nanoserver-ltsc2025 & 25.0.4_7-jdk-nanoserver 25-jdk-nanoserver 25-nanoserver @d %b
25.0.4_7-jre-alpine-3.24 25-jre-alpine-3.24 25.0.4_7-jre-alpine 25-jre-alpine @6 %0
25.0.4_7-jre-alpine-3.23 25-jre-alpine-3.23 @6 %0
25.0.4_7-jre-alpine-3.22 25-jre-alpine-3.22 @6 %0
25.0.4_7-jre-alpine-3.21 25-jre-alpine-3.21 @6 %0
25.0.4_7-jre-resolute 25-jre-resolute & 25.0.4_7-jre 25-jre @8 %e
25.0.4_7-jre-noble 25-jre-noble @g %e
25.0.4_7-jre-jammy 25-jre-jammy @8 %f
25.0.4_7-jre-ubi10-minimal 25-jre-ubi10-minimal @8 %3
25.0.4_7-jre-windowsservercore-ltsc2022 25-jre-windowsservercore-ltsc2022 & 25.0.4_7-jre-windowsservercore 25-jre-windowsservercore 25.0.4_7-jre 25-jre @d %4
25.0.4_7-jre-nanoserver-ltsc2022 25-jre-nanoserver-ltsc2022 & 25.0.4_7-jre-nanoserver 25-jre-nanoserver @d %5
25.0.4_7-jre-windowsservercore-ltsc2025 25-jre-windowsservercore-ltsc2025 & 25.0.4_7-jre-windowsservercore 25-jre-windowsservercore 25.0.4_7-jre 25-jre @d %4
25.0.4_7-jre-nanoserver-ltsc2025 25-jre-nanoserver-ltsc2025 & 25.0.4_7-jre-nanoserver 25-jre-nanoserver @d %5
26.0.2_10-jdk-alpine-3.24 26-jdk-alpine-3.24 26-alpine-3.24 26.0.2_10-jdk-alpine 26-jdk-alpine 26-alpine @6 %6
26.0.2_10-jdk-alpine-3.23 26-jdk-alpine-3.23 26-alpine-3.23 @6 %6
26.0.2_10-jdk-resolute 26-jdk-resolute 26-resolute & 26.0.2_10-jdk 26-jdk 26 @8 %c
26.0.2_10-jdk-noble 26-jdk-noble 26-noble @g %c
26.0.2_10-jdk-jammy 26-jdk-jammy 26-jammy @8 %d
26.0.2_10-jdk-ubi10-minimal 26-jdk-ubi10-minimal 26-ubi10-minimal @8 %9
26.0.2_10-jdk-windowsservercore-ltsc2022 26-jdk-windowsservercore-ltsc2022 26-windowsservercore-ltsc2022 & 26.0.2_10-jdk-windowsservercore 26-jdk-windowsservercore 26-windowsservercore 26.0.2_10-jdk 26-jdk 26 @d %a
26.0.2_10-jdk-nanoserver-ltsc2022 26-jdk-nanoserver-ltsc2022 26-nanoserver-ltsc2022 & 26.0.2_10-jdk-nanoserver 26-jdk-nanoserver 26-nanoserver @d %b
26.0.2_10-jdk-windowsservercore-ltsc2025 26-jdk-windowsservercore-ltsc2025 26-windowsservercore-ltsc2025 & 26.0.2_10-jdk-windowsservercore 26-jdk-windowsservercore 26-windowsservercore 26.0.2_10-jdk 26-jdk 26 @d %a
26.0.2_10-jdk-nanoserver-ltsc2025 26-jdk-nanoserver-ltsc2025 26-nanoserver-ltsc2025 & 26.0.2_10-jdk-nanoserver 26-jdk-nanoserver 26-nanoserver @d %b
26.0.2_10-jre-alpine-3.24 26-jre-alpine-3.24 26.0.2_10-jre-alpine 26-jre-alpine @6 %0
26.0.2_10-jre-alpine-3.23 26-jre-alpine-3.23 @6 %0
26.0.2_10-jre-resolute 26-jre-resolute & 26.0.2_10-jre 26-jre @8 %e
26.0.2_10-jre-noble 26-jre-noble @g %e
26.0.2_10-jre-jammy 26-jre-jammy @8 %f
26.0.2_10-jre-ubi10-minimal 26-jre-ubi10-minimal @8 %3
26.0.2_10-jre-windowsservercore-ltsc2022 26-jre-windowsservercore-ltsc2022 & 26.0.2_10-jre-windowsservercore 26-jre-windowsservercore 26.0.2_10-jre 26-jre @d %4
26.0.2_10-jre-nanoserver-ltsc2022 26-jre-nanoserver-ltsc2022 & 26.0.2_10-jre-nanoserver 26-jre-nanoserver @d %5
26.0.2_10-jre-windowsservercore-ltsc2025 26-jre-windowsservercore-ltsc2025 & 26.0.2_10-jre-windowsservercore 26-jre-windowsservercore 26.0.2_10-jre 26-jre @d %4
26.0.2_10-jre-nanoserver-ltsc2025 26-jre-nanoserver-ltsc2025 & 26.0.2_10-jre-nanoserver 26-jre-nanoserver @d %5
!220113 -ltsc2016 !220429 16 !220926 18 !230327 19 !231011 20 !240918 22 !250325 23 !250804 -focal !250925 24
=rust|base plain=debian|runtime|The Rust compiler with Cargo and rustup
%{"distro":"debian","cmd":["bash"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"],"env":{"RUSTUP_HOME":"/usr/local/rustup","CARGO_HOME":"/usr/local/cargo","PATH":"/usr/local/cargo/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"debian","cmd":["bash"],"tools":["ca-certificates","gcc","libc6-dev"],"env":{"RUSTUP_HOME":"/usr/local/rustup","CARGO_HOME":"/usr/local/cargo","PATH":"/usr/local/cargo/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"alpine","bash":false,"cmd":["/bin/sh"],"tools":["ca-certificates","gcc","musl-dev"],"env":{"RUSTUP_HOME":"/usr/local/rustup","CARGO_HOME":"/usr/local/cargo","PATH":"/usr/local/cargo/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
1-bullseye 1.98-bullseye 1.98.0-bullseye bullseye @2 %0
1-slim-bullseye 1.98-slim-bullseye 1.98.0-slim-bullseye slim-bullseye @2 %1
1-bookworm 1.98-bookworm 1.98.0-bookworm bookworm @1 %0
1-slim-bookworm 1.98-slim-bookworm 1.98.0-slim-bookworm slim-bookworm @1 %1
1-trixie 1.98-trixie 1.98.0-trixie trixie 1 1.98 1.98.0 latest @3 %0
1-slim-trixie 1.98-slim-trixie 1.98.0-slim-trixie slim-trixie 1-slim 1.98-slim 1.98.0-slim slim @3 %1
1-alpine3.21 1.98-alpine3.21 1.98.0-alpine3.21 alpine3.21 @7 %2
1-alpine3.22 1.98-alpine3.22 1.98.0-alpine3.22 alpine3.22 @7 %2
1-alpine3.23 1.98-alpine3.23 1.98.0-alpine3.23 alpine3.23 @7 %2
1-alpine3.24 1.98-alpine3.24 1.98.0-alpine3.24 alpine3.24 1-alpine 1.98-alpine 1.98.0-alpine alpine @7 %2
!180914 jessie !200618 -alpine3.10 !200827 stretch !210211 -alpine3.11 !210729 -alpine3.12 !220113 -alpine3.13 !220607 -alpine3.14 !221215 -alpine3.15 !230602 -alpine3.16 !231228 -alpine3.17 !240523 -alpine3.18 !240701 buster !241205 -alpine3.19 !260406 -alpine3.20
=php|base plain=debian|runtime|PHP for the command line, with Apache or with FPM
%{"distro":"debian","entrypoint":["docker-php-entrypoint"],"cmd":["php","-a"],"tools":["curl","ca-certificates","gcc","g++","make","xz-utils","dpkg-dev","file"],"env":{"PHP_INI_DIR":"/usr/local/etc/php"}}
%{"distro":"debian","workdir":"/var/www/html","entrypoint":["docker-php-entrypoint"],"cmd":["apache2-foreground"],"ports":["80"],"stopSignal":"SIGWINCH","tools":["curl","ca-certificates","gcc","g++","make","xz-utils","dpkg-dev","file"],"env":{"PHP_INI_DIR":"/usr/local/etc/php"}}
%{"distro":"debian","workdir":"/var/www/html","entrypoint":["docker-php-entrypoint"],"cmd":["php-fpm"],"ports":["9000"],"stopSignal":"SIGQUIT","tools":["curl","ca-certificates","gcc","g++","make","xz-utils","dpkg-dev","file"],"env":{"PHP_INI_DIR":"/usr/local/etc/php"}}
%{"distro":"alpine","bash":false,"entrypoint":["docker-php-entrypoint"],"cmd":["php","-a"],"users":["www-data:82"],"tools":["curl","ca-certificates","openssl","tar"],"env":{"PHP_INI_DIR":"/usr/local/etc/php"}}
%{"distro":"alpine","bash":false,"workdir":"/var/www/html","entrypoint":["docker-php-entrypoint"],"cmd":["php-fpm"],"ports":["9000"],"stopSignal":"SIGQUIT","users":["www-data:82"],"tools":["curl","ca-certificates","openssl","tar"],"env":{"PHP_INI_DIR":"/usr/local/etc/php"}}
8.6.0beta1-cli-trixie 8.6-rc-cli-trixie 8.6.0beta1-trixie 8.6-rc-trixie 8.6.0beta1-cli 8.6-rc-cli 8.6.0beta1 8.6-rc @4 %0
8.6.0beta1-apache-trixie 8.6-rc-apache-trixie 8.6.0beta1-apache 8.6-rc-apache @4 %1
8.6.0beta1-fpm-trixie 8.6-rc-fpm-trixie 8.6.0beta1-fpm 8.6-rc-fpm @4 %2
8.6.0beta1-zts-trixie 8.6-rc-zts-trixie 8.6.0beta1-zts 8.6-rc-zts @4 %0
8.6.0beta1-cli-bookworm 8.6-rc-cli-bookworm 8.6.0beta1-bookworm 8.6-rc-bookworm @1 %0
8.6.0beta1-apache-bookworm 8.6-rc-apache-bookworm @1 %1
8.6.0beta1-fpm-bookworm 8.6-rc-fpm-bookworm @1 %2
8.6.0beta1-zts-bookworm 8.6-rc-zts-bookworm @1 %0
8.6.0beta1-cli-alpine3.24 8.6-rc-cli-alpine3.24 8.6.0beta1-alpine3.24 8.6-rc-alpine3.24 8.6.0beta1-cli-alpine 8.6-rc-cli-alpine 8.6.0beta1-alpine 8.6-rc-alpine @3 %3
8.6.0beta1-fpm-alpine3.24 8.6-rc-fpm-alpine3.24 8.6.0beta1-fpm-alpine 8.6-rc-fpm-alpine @3 %4
8.6.0beta1-zts-alpine3.24 8.6-rc-zts-alpine3.24 8.6.0beta1-zts-alpine 8.6-rc-zts-alpine @3 %3
8.6.0beta1-cli-alpine3.23 8.6-rc-cli-alpine3.23 8.6.0beta1-alpine3.23 8.6-rc-alpine3.23 @3 %3
8.6.0beta1-fpm-alpine3.23 8.6-rc-fpm-alpine3.23 @3 %4
8.6.0beta1-zts-alpine3.23 8.6-rc-zts-alpine3.23 @3 %3
8.5.10RC1-cli-trixie 8.5-rc-cli-trixie 8.5.10RC1-trixie 8.5-rc-trixie 8.5.10RC1-cli 8.5-rc-cli 8.5.10RC1 8.5-rc @4 %0
8.5.10RC1-apache-trixie 8.5-rc-apache-trixie 8.5.10RC1-apache 8.5-rc-apache @4 %1
8.5.10RC1-fpm-trixie 8.5-rc-fpm-trixie 8.5.10RC1-fpm 8.5-rc-fpm @4 %2
8.5.10RC1-zts-trixie 8.5-rc-zts-trixie 8.5.10RC1-zts 8.5-rc-zts @4 %0
8.5.10RC1-cli-bookworm 8.5-rc-cli-bookworm 8.5.10RC1-bookworm 8.5-rc-bookworm @1 %0
8.5.10RC1-apache-bookworm 8.5-rc-apache-bookworm @1 %1
8.5.10RC1-fpm-bookworm 8.5-rc-fpm-bookworm @1 %2
8.5.10RC1-zts-bookworm 8.5-rc-zts-bookworm @1 %0
8.5.10RC1-cli-alpine3.24 8.5-rc-cli-alpine3.24 8.5.10RC1-alpine3.24 8.5-rc-alpine3.24 8.5.10RC1-cli-alpine 8.5-rc-cli-alpine 8.5.10RC1-alpine 8.5-rc-alpine @0 %3
8.5.10RC1-fpm-alpine3.24 8.5-rc-fpm-alpine3.24 8.5.10RC1-fpm-alpine 8.5-rc-fpm-alpine @0 %4
8.5.10RC1-zts-alpine3.24 8.5-rc-zts-alpine3.24 8.5.10RC1-zts-alpine 8.5-rc-zts-alpine @0 %3
8.5.10RC1-cli-alpine3.23 8.5-rc-cli-alpine3.23 8.5.10RC1-alpine3.23 8.5-rc-alpine3.23 @0 %3
8.5.10RC1-fpm-alpine3.23 8.5-rc-fpm-alpine3.23 @0 %4
8.5.10RC1-zts-alpine3.23 8.5-rc-zts-alpine3.23 @0 %3
8.5.9^2-cli-trixie cli-trixie 8.5.9^2-trixie trixie 8.5.9^2-cli cli 8.5.9^2 latest @4 %0
8.5.9^2-apache-trixie apache-trixie 8.5.9^2-apache apache @4 %1
8.5.9^2-fpm-trixie fpm-trixie 8.5.9^2-fpm fpm @4 %2
8.5.9^2-zts-trixie zts-trixie 8.5.9^2-zts zts @4 %0
8.5.9^2-cli-bookworm cli-bookworm 8.5.9^2-bookworm bookworm @1 %0
8.5.9^2-apache-bookworm apache-bookworm @1 %1
8.5.9^2-fpm-bookworm fpm-bookworm @1 %2
8.5.9^2-zts-bookworm zts-bookworm @1 %0
8.5.9^2-cli-alpine3.24 cli-alpine3.24 8.5.9^2-alpine3.24 alpine3.24 8.5.9^2-cli-alpine cli-alpine 8.5.9^2-alpine alpine @0 %3
8.5.9^2-fpm-alpine3.24 fpm-alpine3.24 8.5.9^2-fpm-alpine fpm-alpine @0 %4
8.5.9^2-zts-alpine3.24 zts-alpine3.24 8.5.9^2-zts-alpine zts-alpine @0 %3
8.5.9^2-cli-alpine3.23 cli-alpine3.23 8.5.9^2-alpine3.23 alpine3.23 @0 %3
8.5.9^2-fpm-alpine3.23 fpm-alpine3.23 @0 %4
8.5.9^2-zts-alpine3.23 zts-alpine3.23 @0 %3
8.4.25RC1-cli-trixie 8.4-rc-cli-trixie 8.4.25RC1-trixie 8.4-rc-trixie 8.4.25RC1-cli 8.4-rc-cli 8.4.25RC1 8.4-rc @4 %0
8.4.25RC1-apache-trixie 8.4-rc-apache-trixie 8.4.25RC1-apache 8.4-rc-apache @4 %1
8.4.25RC1-fpm-trixie 8.4-rc-fpm-trixie 8.4.25RC1-fpm 8.4-rc-fpm @4 %2
8.4.25RC1-zts-trixie 8.4-rc-zts-trixie 8.4.25RC1-zts 8.4-rc-zts @4 %0
8.4.25RC1-cli-bookworm 8.4-rc-cli-bookworm 8.4.25RC1-bookworm 8.4-rc-bookworm @1 %0
8.4.25RC1-apache-bookworm 8.4-rc-apache-bookworm @1 %1
8.4.25RC1-fpm-bookworm 8.4-rc-fpm-bookworm @1 %2
8.4.25RC1-zts-bookworm 8.4-rc-zts-bookworm @1 %0
8.4.25RC1-cli-alpine3.24 8.4-rc-cli-alpine3.24 8.4.25RC1-alpine3.24 8.4-rc-alpine3.24 8.4.25RC1-cli-alpine 8.4-rc-cli-alpine 8.4.25RC1-alpine 8.4-rc-alpine @0 %3
8.4.25RC1-fpm-alpine3.24 8.4-rc-fpm-alpine3.24 8.4.25RC1-fpm-alpine 8.4-rc-fpm-alpine @0 %4
8.4.25RC1-zts-alpine3.24 8.4-rc-zts-alpine3.24 8.4.25RC1-zts-alpine 8.4-rc-zts-alpine @0 %3
8.4.25RC1-cli-alpine3.23 8.4-rc-cli-alpine3.23 8.4.25RC1-alpine3.23 8.4-rc-alpine3.23 @0 %3
8.4.25RC1-fpm-alpine3.23 8.4-rc-fpm-alpine3.23 @0 %4
8.4.25RC1-zts-alpine3.23 8.4-rc-zts-alpine3.23 @0 %3
8.4.24^1-cli-trixie 8.4.24^1-trixie 8.4.24^1-cli 8.4.24^1 @4 %0
8.4.24^1-apache-trixie 8.4.24^1-apache @4 %1
8.4.24^1-fpm-trixie 8.4.24^1-fpm @4 %2
8.4.24^1-zts-trixie 8.4.24^1-zts @4 %0
8.4.24^1-cli-bookworm 8.4.24^1-bookworm @1 %0
8.4.24^1-apache-bookworm @1 %1
8.4.24^1-fpm-bookworm @1 %2
8.4.24^1-zts-bookworm @1 %0
8.4.24^1-cli-alpine3.24 8.4.24^1-alpine3.24 8.4.24^1-cli-alpine 8.4.24^1-alpine @0 %3
8.4.24^1-fpm-alpine3.24 8.4.24^1-fpm-alpine @0 %4
8.4.24^1-zts-alpine3.24 8.4.24^1-zts-alpine @0 %3
8.4.24^1-cli-alpine3.23 8.4.24^1-alpine3.23 @0 %3
8.4.24^1-fpm-alpine3.23 @0 %4
8.4.24^1-zts-alpine3.23 @0 %3
8.3.33^1-cli-trixie 8.3.33^1-trixie 8.3.33^1-cli 8.3.33^1 @4 %0
8.3.33^1-apache-trixie 8.3.33^1-apache @4 %1
8.3.33^1-fpm-trixie 8.3.33^1-fpm @4 %2
8.3.33^1-zts-trixie 8.3.33^1-zts @4 %0
8.3.33^1-cli-bookworm 8.3.33^1-bookworm @1 %0
8.3.33^1-apache-bookworm @1 %1
8.3.33^1-fpm-bookworm @1 %2
8.3.33^1-zts-bookworm @1 %0
8.3.33^1-cli-alpine3.24 8.3.33^1-alpine3.24 8.3.33^1-cli-alpine 8.3.33^1-alpine @0 %3
8.3.33^1-fpm-alpine3.24 8.3.33^1-fpm-alpine @0 %4
8.3.33^1-zts-alpine3.24 8.3.33^1-zts-alpine @0 %3
8.3.33^1-cli-alpine3.23 8.3.33^1-alpine3.23 @0 %3
8.3.33^1-fpm-alpine3.23 @0 %4
8.3.33^1-zts-alpine3.23 @0 %3
8.2.33^1-cli-trixie 8.2.33^1-trixie 8.2.33^1-cli 8.2.33^1 @4 %0
8.2.33^1-apache-trixie 8.2.33^1-apache @4 %1
8.2.33^1-fpm-trixie 8.2.33^1-fpm @4 %2
8.2.33^1-zts-trixie 8.2.33^1-zts @4 %0
8.2.33^1-cli-bookworm 8.2.33^1-bookworm @1 %0
8.2.33^1-apache-bookworm @1 %1
8.2.33^1-fpm-bookworm @1 %2
8.2.33^1-zts-bookworm @1 %0
8.2.33^1-cli-alpine3.24 8.2.33^1-alpine3.24 8.2.33^1-cli-alpine 8.2.33^1-alpine @0 %3
8.2.33^1-fpm-alpine3.24 8.2.33^1-fpm-alpine @0 %4
8.2.33^1-zts-alpine3.24 8.2.33^1-zts-alpine @0 %3
8.2.33^1-cli-alpine3.23 8.2.33^1-alpine3.23 @0 %3
8.2.33^1-fpm-alpine3.23 @0 %4
8.2.33^1-zts-alpine3.23 @0 %3
!171130 jessie !180523 -alpine3.4 !181019 -alpine3.6 !190107 -alpine3.7 !190205 5 !190617 -alpine3.8 !191128 stretch !191226 -alpine3.9 !200611 -alpine3.10 !201130 rc !210115 -alpine3.11 !210616 -alpine3.12 !211129 -alpine3.13 !220525 -alpine3.14 !221130 7 -alpine3.15 !230613 buster !231130 8.0 -alpine3.16 !231212 -alpine3.17 !240522 -alpine3.18 !241211 -alpine3.19 !250610 -alpine3.20 !250812 bullseye !260102 8.1 -alpine3.21 !260610 -alpine3.22
=ruby|base plain=debian|runtime|The Ruby interpreter with RubyGems and Bundler
%{"distro":"debian","cmd":["irb"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"],"env":{"LANG":"C.UTF-8","GEM_HOME":"/usr/local/bundle","BUNDLE_SILENCE_ROOT_WARNING":"1","BUNDLE_APP_CONFIG":"/usr/local/bundle","PATH":"/usr/local/bundle/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"debian","cmd":["irb"],"tools":["ca-certificates"],"env":{"LANG":"C.UTF-8","GEM_HOME":"/usr/local/bundle","BUNDLE_SILENCE_ROOT_WARNING":"1","BUNDLE_APP_CONFIG":"/usr/local/bundle","PATH":"/usr/local/bundle/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"alpine","bash":false,"cmd":["irb"],"env":{"LANG":"C.UTF-8","GEM_HOME":"/usr/local/bundle","BUNDLE_SILENCE_ROOT_WARNING":"1","BUNDLE_APP_CONFIG":"/usr/local/bundle","PATH":"/usr/local/bundle/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
4.0.6^2-trixie trixie 4.0.6^2 latest @4 %0
4.0.6^2-slim-trixie slim-trixie 4.0.6^2-slim slim @4 %1
4.0.6^2-bookworm bookworm @1 %0
4.0.6^2-slim-bookworm slim-bookworm @1 %1
4.0.6^2-alpine3.24 alpine3.24 4.0.6^2-alpine alpine @0 %2
4.0.6^2-alpine3.23 alpine3.23 @0 %2
3.4.10^2-trixie 3.4.10^2 @4 %0
3.4.10^2-slim-trixie 3.4.10^2-slim @4 %1
3.4.10^2-bookworm @1 %0
3.4.10^2-slim-bookworm @1 %1
3.4.10^2-alpine3.24 3.4.10^2-alpine @0 %2
3.4.10^2-alpine3.23 @0 %2
3.3.12^1-trixie 3.3.12^1 @4 %0
3.3.12^1-slim-trixie 3.3.12^1-slim @4 %1
3.3.12^1-bookworm @1 %0
3.3.12^1-slim-bookworm @1 %1
3.3.12^1-alpine3.24 3.3.12^1-alpine @0 %2
3.3.12^1-alpine3.23 @0 %2
!150324 1 !150724 wheezy !171226 jessie !180523 -alpine3.4 !180725 -onbuild !181019 -alpine3.6 !190405 -alpine3.7 !190627 -alpine3.8 !191227 stretch rc-slim rc !200103 -alpine3.9 !200611 -alpine3.10 !210120 -alpine3.11 !210708 -alpine3.12 !211129 -alpine3.13 !220525 -alpine3.14 !221130 -alpine3.15 !230511 2 !230614 buster !231208 -alpine3.17 !240522 3.0 -alpine3.16 -alpine3.18 !241206 -alpine3.19 !250327 3.1 !250530 -alpine3.20 !250812 bullseye !251204 -alpine3.21 !260416 3.2 !260610 -alpine3.22
=maven|base|build-tool|Maven on a choice of JDKs
%{"distro":"alpine","bash":true,"entrypoint":["/usr/local/bin/mvn-entrypoint.sh"],"cmd":["mvn"],"tools":["curl","ca-certificates","tzdata","openssl","openssh-client","procps","bash","fontconfig","tar"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","MAVEN_HOME":"/usr/share/maven"}}
%{"distro":"ubuntu","entrypoint":["/usr/local/bin/mvn-entrypoint.sh"],"cmd":["mvn"],"users":["ubuntu:1000"],"tools":["curl","wget","git","ca-certificates","gnupg","tzdata","openssh-client","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","MAVEN_HOME":"/usr/share/maven"}}
%{"distro":"ubuntu","entrypoint":["/usr/local/bin/mvn-entrypoint.sh"],"cmd":["mvn"],"users":["ubuntu:1000"],"tools":["curl","git","ca-certificates","tzdata","openssh-client","fontconfig","binutils"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","MAVEN_HOME":"/usr/share/maven"}}
%{"distro":"ubuntu","entrypoint":["/usr/local/bin/mvn-entrypoint.sh"],"cmd":["mvn"],"tools":["curl","ca-certificates","openssh-client"],"env":{"MAVEN_HOME":"/usr/share/maven","MAVEN_CONFIG":"/root/.m2"}}
%{"distro":"ubuntu","entrypoint":["/usr/local/bin/mvn-entrypoint.sh"],"cmd":["mvn"],"tools":["git","openssh-client"],"env":{"MAVEN_HOME":"/usr/share/maven"}}
%{"distro":"amazonlinux","packages":"dnf","entrypoint":["/usr/local/bin/mvn-entrypoint.sh"],"cmd":["mvn"],"tools":["findutils"],"env":{"LANG":"C.UTF-8","MAVEN_HOME":"/usr/share/maven"}}
%{"distro":"alpine","bash":true,"entrypoint":["/usr/local/bin/mvn-entrypoint.sh"],"cmd":["mvn"],"tools":["openssh-client","bash"],"env":{"LANG":"C.UTF-8","JAVA_HOME":"/usr/lib/jvm/default-jvm","PATH":"/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/jvm/default-jvm/bin","MAVEN_HOME":"/usr/share/maven"}}
%{"distro":"debian","entrypoint":["/usr/local/bin/mvn-entrypoint.sh"],"cmd":["mvn"],"tools":["openssh-client"],"env":{"LANG":"C.UTF-8","MAVEN_HOME":"/usr/share/maven"}}
%{"distro":"ubuntu","entrypoint":["/usr/local/bin/mvn-entrypoint.sh"],"cmd":["mvn"],"tools":["curl","git","ca-certificates","openssh-client"],"env":{"MAVEN_HOME":"/usr/share/maven"}}
3.9.16^2-eclipse-temurin-11-alpine @e %0
3.9.16-eclipse-temurin-11-noble 3.9.16-eclipse-temurin-11 3.9-eclipse-temurin-11-noble 3.9-eclipse-temurin-11 3-eclipse-temurin-11-noble 3-eclipse-temurin-11 @f %1
3.9.16^2-eclipse-temurin-17-alpine @e %0
4.0.0-rc-5-eclipse-temurin-17-alpine @e %0
3.9.16-eclipse-temurin-17-noble 3.9.16-eclipse-temurin-17 3.9-eclipse-temurin-17-noble 3.9-eclipse-temurin-17 3-eclipse-temurin-17-noble 3-eclipse-temurin-17 @5 %1
4.0.0-rc-5-eclipse-temurin-17-noble 4.0.0-rc-5-eclipse-temurin-17 @5 %1
3.9.16^2-eclipse-temurin-21-alpine @6 %0
4.0.0-rc-5-eclipse-temurin-21-alpine @6 %0
3.9.16-eclipse-temurin-21-noble 3.9.16-eclipse-temurin-21 3.9-eclipse-temurin-21-noble 3.9-eclipse-temurin-21 3-eclipse-temurin-21-noble 3-eclipse-temurin-21 @g %1
4.0.0-rc-5-eclipse-temurin-21-noble 4.0.0-rc-5-eclipse-temurin-21 @g %1
3.9.16^2-eclipse-temurin-25-alpine @6 %0
4.0.0-rc-5-eclipse-temurin-25-alpine @6 %0
3.9.16-eclipse-temurin-25-noble 3.9.16-eclipse-temurin-25 3.9-eclipse-temurin-25-noble 3.9-eclipse-temurin-25 3-eclipse-temurin-25-noble 3-eclipse-temurin-25 @g %2
4.0.0-rc-5-eclipse-temurin-25-noble 4.0.0-rc-5-eclipse-temurin-25 @g %2
3.9.16^2-eclipse-temurin-26-alpine @6 %0
4.0.0-rc-5-eclipse-temurin-26-alpine @6 %0
3.9.16-eclipse-temurin-26-noble 3.9.16 3.9.16-eclipse-temurin 3.9.16-eclipse-temurin-26 3.9-eclipse-temurin-26-noble 3.9 3.9-eclipse-temurin 3.9-eclipse-temurin-26 3-eclipse-temurin-26-noble 3 latest 3-eclipse-temurin eclipse-temurin 3-eclipse-temurin-26 @g %2
4.0.0-rc-5-eclipse-temurin-26-noble 4.0.0-rc-5 4.0.0-rc-5-eclipse-temurin 4.0.0-rc-5-eclipse-temurin-26 @g %2
3.9.16^2-eclipse-temurin-8-alpine @e %0
3.9.16-eclipse-temurin-8-noble 3.9.16-eclipse-temurin-8 3.9-eclipse-temurin-8-noble 3.9-eclipse-temurin-8 3-eclipse-temurin-8-noble 3-eclipse-temurin-8 @b %1
3.9.16-ibmjava-8 3.9.16-ibmjava 3.9-ibmjava-8 3.9-ibmjava 3-ibmjava-8 3-ibmjava ibmjava @h %3
3.9.16^2-ibm-semeru-11-noble @8 %4
3.9.16^2-ibm-semeru-17-noble @8 %4
4.0.0-rc-5-ibm-semeru-17-noble @8 %4
3.9.16^2-ibm-semeru-21-noble @8 %4
4.0.0-rc-5-ibm-semeru-21-noble @8 %4
3.9.16^2-ibm-semeru-25-noble @8 %4
4.0.0-rc-5-ibm-semeru-25-noble @8 %4
3.9.16-amazoncorretto-11 3.9.16-amazoncorretto-11-al2023 3.9-amazoncorretto-11 3.9-amazoncorretto-11-al2023 3-amazoncorretto-11 3-amazoncorretto-11-al2023 @6 %5
3.9.16^2-amazoncorretto-11-alpine @6 %6
3.9.16-amazoncorretto-11-debian 3.9.16-amazoncorretto-11-debian-trixie 3.9-amazoncorretto-11-debian 3.9-amazoncorretto-11-debian-trixie 3-amazoncorretto-11-debian 3-amazoncorretto-11-debian-trixie @6 %7
3.9.16-amazoncorretto-17 3.9.16-amazoncorretto-17-al2023 3.9-amazoncorretto-17 3.9-amazoncorretto-17-al2023 3-amazoncorretto-17 3-amazoncorretto-17-al2023 @6 %5
3.9.16^2-amazoncorretto-17-alpine @6 %6
3.9.16-amazoncorretto-17-debian 3.9.16-amazoncorretto-17-debian-trixie 3.9-amazoncorretto-17-debian 3.9-amazoncorretto-17-debian-trixie 3-amazoncorretto-17-debian 3-amazoncorretto-17-debian-trixie @6 %7
4.0.0-rc-5-amazoncorretto-17-debian 4.0.0-rc-5-amazoncorretto-17-debian-trixie @6 %7
4.0.0-rc-5-amazoncorretto-17 4.0.0-rc-5-amazoncorretto-17-al2023 @6 %5
3.9.16-amazoncorretto-21 3.9.16-amazoncorretto-21-al2023 3.9-amazoncorretto-21 3.9-amazoncorretto-21-al2023 3-amazoncorretto-21 3-amazoncorretto-21-al2023 @6 %5
3.9.16^2-amazoncorretto-21-alpine @6 %6
3.9.16-amazoncorretto-21-debian 3.9.16-amazoncorretto-21-debian-trixie 3.9-amazoncorretto-21-debian 3.9-amazoncorretto-21-debian-trixie 3-amazoncorretto-21-debian 3-amazoncorretto-21-debian-trixie @6 %7
4.0.0-rc-5-amazoncorretto-21-debian 4.0.0-rc-5-amazoncorretto-21-debian-trixie @6 %7
4.0.0-rc-5-amazoncorretto-21 4.0.0-rc-5-amazoncorretto-21-al2023 @6 %5
3.9.16-amazoncorretto-25 3.9.16-amazoncorretto 3.9.16-amazoncorretto-25-al2023 3.9-amazoncorretto-25 3.9-amazoncorretto 3.9-amazoncorretto-25-al2023 3-amazoncorretto-25 3-amazoncorretto-25-al2023 3-amazoncorretto amazoncorretto @6 %5
3.9.16^2-amazoncorretto-25-alpine @6 %6
3.9.16-amazoncorretto-25-debian 3.9.16-amazoncorretto-25-debian-trixie 3.9-amazoncorretto-25-debian 3.9-amazoncorretto-25-debian-trixie 3-amazoncorretto-25-debian 3-amazoncorretto-25-debian-trixie @6 %7
4.0.0-rc-5-amazoncorretto-25-debian 4.0.0-rc-5-amazoncorretto-25-debian-trixie @6 %7
4.0.0-rc-5-amazoncorretto-25 4.0.0-rc-5-amazoncorretto 4.0.0-rc-5-amazoncorretto-25-al2023 @6 %5
3.9.16-amazoncorretto-8 3.9.16-amazoncorretto-8-al2023 3.9-amazoncorretto-8 3.9-amazoncorretto-8-al2023 3-amazoncorretto-8 3-amazoncorretto-8-al2023 @6 %5
3.9.16^2-amazoncorretto-8-alpine @6 %6
3.9.16-amazoncorretto-8-debian 3.9.16-amazoncorretto-8-debian-trixie 3.9-amazoncorretto-8-debian 3.9-amazoncorretto-8-debian-trixie 3-amazoncorretto-8-debian 3-amazoncorretto-8-debian-trixie @6 %7
3.9.16^2-sapmachine-17 @7 %8
4.0.0-rc-5-sapmachine-17 @7 %8
3.9.16^2-sapmachine-21 @7 %8
4.0.0-rc-5-sapmachine-21 @7 %8
3.9.16^2-sapmachine-25 @7 %8
4.0.0-rc-5-sapmachine-25 @7 %8
3.9.16-sapmachine-26 3.9.16-sapmachine 3.9-sapmachine-26 3.9-sapmachine 3-sapmachine-26 3-sapmachine sapmachine @7 %8
4.0.0-rc-5-sapmachine-26 4.0.0-rc-5-sapmachine @7 %8
!170615 -onbuild !190528 alpine !201104 slim !211020 adoptopenjdk !220428 openjdk !230620 -bullseye !250603 -focal -jammy !250820 -bookworm
=gradle|base|build-tool|Gradle on a choice of JDKs
%{"distro":"ubuntu","workdir":"/home/gradle","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["gradle"],"volumes":["/home/gradle/.gradle"],"users":["gradle:1000"],"tools":["curl","wget","git","ca-certificates","make","tzdata","unzip","openssh-client","mercurial","subversion","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","GRADLE_HOME":"/opt/gradle"}}
%{"distro":"alpine","bash":false,"workdir":"/home/gradle","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["gradle"],"volumes":["/home/gradle/.gradle"],"users":["gradle:1000"],"tools":["curl","wget","git","ca-certificates","make","tzdata","openssl","mercurial","subversion","fontconfig","tar"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","GRADLE_HOME":"/opt/gradle"}}
%{"distro":"amazonlinux","packages":"dnf","workdir":"/home/gradle","cmd":["gradle"],"volumes":["/home/gradle/.gradle"],"users":["gradle:1000"],"tools":["wget","git","make","unzip","mercurial","subversion","tar","findutils"],"env":{"LANG":"C.UTF-8","GRADLE_HOME":"/opt/gradle"}}
%{"distro":"rhel-ubi","packages":"microdnf","workdir":"/home/gradle","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["gradle"],"volumes":["/home/gradle/.gradle"],"users":["gradle:101"],"tools":["curl","wget","git","ca-certificates","make","tzdata","openssl","unzip","subversion","fontconfig","binutils","tar","gzip","findutils"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","GRADLE_HOME":"/opt/gradle"}}
%{"distro":"ubuntu","workdir":"/home/gradle","cmd":["gradle"],"volumes":["/home/gradle/.gradle"],"users":["gradle:1000"],"tools":["curl","wget","git","ca-certificates","gcc","make","tzdata","unzip","openssh-client","mercurial","subversion","fontconfig","binutils"],"env":{"GRADLE_HOME":"/opt/gradle","JAVA_HOME":"/opt/java/graalvm"}}
%{"distro":"rhel-ubi","packages":"microdnf","workdir":"/home/gradle","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["gradle"],"volumes":["/home/gradle/.gradle"],"users":["gradle:101"],"tools":["wget","git","ca-certificates","make","tzdata","openssl","unzip","subversion","fontconfig","binutils","tar","gzip","findutils"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","GRADLE_HOME":"/opt/gradle"}}
%{"distro":"ubuntu","workdir":"/home/gradle","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["gradle"],"volumes":["/home/gradle/.gradle"],"users":["gradle:1000"],"tools":["curl","wget","git","ca-certificates","make","tzdata","unzip","openssh-client","mercurial","subversion","fontconfig","binutils","tar"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","JAVA_LTS_HOME":"/opt/java/openjdk25","JAVA_CURRENT_HOME":"/opt/java/openjdk26","GRADLE_HOME":"/opt/gradle"}}
%{"distro":"alpine","bash":false,"workdir":"/home/gradle","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["gradle"],"volumes":["/home/gradle/.gradle"],"users":["gradle:1000"],"tools":["curl","wget","git","ca-certificates","make","tzdata","openssl","mercurial","subversion","fontconfig","binutils","tar"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","JAVA_LTS_HOME":"/opt/java/openjdk25","JAVA_CURRENT_HOME":"/opt/java/openjdk26","GRADLE_HOME":"/opt/gradle"}}
%{"distro":"amazonlinux","packages":"dnf","workdir":"/home/gradle","cmd":["gradle"],"volumes":["/home/gradle/.gradle"],"users":["gradle:1000"],"tools":["wget","git","make","unzip","mercurial","subversion","tar","findutils"],"env":{"LANG":"C.UTF-8","JAVA_HOME":"/usr/lib/jvm/java-25-amazon-corretto","JAVA_LTS_HOME":"/usr/lib/jvm/java-25-amazon-corretto","JAVA_CURRENT_HOME":"/usr/lib/jvm/java-26-amazon-corretto","GRADLE_HOME":"/opt/gradle"}}
%{"distro":"ubuntu","workdir":"/home/gradle","cmd":["gradle"],"volumes":["/home/gradle/.gradle"],"users":["gradle:1000"],"tools":["curl","wget","git","ca-certificates","gcc","make","tzdata","unzip","openssh-client","mercurial","subversion","fontconfig","binutils","tar"],"env":{"GRADLE_HOME":"/opt/gradle","JAVA_HOME":"/opt/java/graalvm","JAVA_LTS_HOME":"/opt/java/graalvm25","JAVA_CURRENT_HOME":"/opt/java/graalvm25"}}
%{"distro":"alpine","bash":false,"workdir":"/home/gradle","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["gradle"],"volumes":["/home/gradle/.gradle"],"users":["gradle:1000"],"tools":["curl","git","ca-certificates","gnupg","make","tzdata","openssl","mercurial","subversion","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","GRADLE_HOME":"/opt/gradle"}}
9.7.1^2-jdk25 jdk25 9.7.1^2-jdk25-resolute jdk25-resolute latest 9.7.1^2-jdk jdk 9.7.1^2 9.7.1^2-jdk-resolute jdk-resolute 9.7.1^2-resolute resolute @8 %0
9.7.1^2-jdk25-noble jdk25-noble 9.7.1^2-jdk-noble jdk-noble 9.7.1^2-noble noble @g %0
9.7.1^2-jdk25-alpine jdk25-alpine 9.7.1^2-jdk-alpine jdk-alpine 9.7.1^2-alpine alpine @6 %1
9.7.1^2-jdk25-corretto jdk25-corretto corretto 9.7.1^2-jdk25-corretto-al2023 jdk25-corretto-al2023 corretto-al2023 @6 %2
9.7.1^2-jdk25-ubi jdk25-ubi ubi 9.7.1^2-jdk25-ubi10 jdk25-ubi10 ubi10 @8 %3
9.7.1^2-jdk25-graal jdk25-graal 9.7.1^2-jdk-graal jdk-graal 9.7.1^2-graal graal 9.7.1^2-jdk25-graal-resolute jdk25-graal-resolute 9.7.1^2-jdk-graal-resolute jdk-graal-resolute 9.7.1^2-graal-resolute graal-resolute @6 %4
9.7.1^2-jdk25-graal-noble jdk25-graal-noble 9.7.1^2-jdk-graal-noble jdk-graal-noble 9.7.1^2-graal-noble graal-noble @6 %4
9.7.1^2-jdk21 jdk21 9.7.1^2-jdk21-resolute jdk21-resolute @8 %0
9.7.1^2-jdk21-noble jdk21-noble @g %0
9.7.1^2-jdk21-jammy jdk21-jammy 9.7.1^2-jdk-jammy jdk-jammy 9.7.1^2-jammy jammy @8 %0
9.7.1^2-jdk21-alpine jdk21-alpine @6 %1
9.7.1^2-jdk21-corretto jdk21-corretto 9.7.1^2-jdk21-corretto-al2023 jdk21-corretto-al2023 @6 %2
9.7.1^2-jdk21-ubi jdk21-ubi 9.7.1^2-jdk21-ubi10 jdk21-ubi10 @8 %5
9.7.1^2-jdk21-ubi9 jdk21-ubi9 ubi9 @8 %5
9.7.1^2-jdk21-graal jdk21-graal 9.7.1^2-jdk21-graal-resolute jdk21-graal-resolute @6 %4
9.7.1^2-jdk21-graal-noble jdk21-graal-noble @6 %4
9.7.1^2-jdk21-graal-jammy jdk21-graal-jammy 9.7.1^2-jdk-graal-jammy jdk-graal-jammy 9.7.1^2-graal-jammy graal-jammy @6 %4
9.7.1^2-jdk17 jdk17 9.7.1^2-jdk17-resolute jdk17-resolute @f %0
9.7.1^2-jdk17-noble jdk17-noble @5 %0
9.7.1^2-jdk17-jammy jdk17-jammy @f %0
9.7.1^2-jdk17-alpine jdk17-alpine @e %1
9.7.1^2-jdk17-corretto jdk17-corretto 9.7.1^2-jdk17-corretto-al2023 jdk17-corretto-al2023 @6 %2
9.7.1^2-jdk17-ubi jdk17-ubi 9.7.1^2-jdk17-ubi10 jdk17-ubi10 @8 %5
9.7.1^2-jdk17-ubi9 jdk17-ubi9 @8 %5
9.7.1^2-jdk17-graal jdk17-graal 9.7.1^2-jdk17-graal-resolute jdk17-graal-resolute @6 %4
9.7.1^2-jdk17-graal-noble jdk17-graal-noble @6 %4
9.7.1^2-jdk17-graal-jammy jdk17-graal-jammy @6 %4
9.7.1^2-jdk26 jdk26 9.7.1^2-jdk26-resolute jdk26-resolute @8 %0
9.7.1^2-jdk26-noble jdk26-noble @g %0
9.7.1^2-jdk26-alpine jdk26-alpine @6 %1
9.7.1^2-jdk26-corretto jdk26-corretto 9.7.1^2-jdk26-corretto-al2023 jdk26-corretto-al2023 @6 %2
9.7.1^2-jdk26-ubi jdk26-ubi 9.7.1^2-jdk26-ubi10 jdk26-ubi10 @8 %3
9.7.1^2-jdk-lts-and-current jdk-lts-and-current 9.7.1^2-jdk-lts-and-current-resolute jdk-lts-and-current-resolute 9.7.1^2-jdk-25-and-26 jdk-25-and-26 9.7.1^2-jdk-25-and-26-resolute jdk-25-and-26-resolute @8 %6
9.7.1^2-jdk-lts-and-current-alpine jdk-lts-and-current-alpine 9.7.1^2-jdk-25-and-26-alpine jdk-25-and-26-alpine @6 %7
9.7.1^2-jdk-lts-and-current-corretto jdk-lts-and-current-corretto 9.7.1^2-jdk-lts-and-current-corretto-al2023 jdk-lts-and-current-corretto-al2023 9.7.1^2-jdk-25-and-26-corretto jdk-25-and-26-corretto 9.7.1^2-jdk-25-and-26-corretto-al2023 jdk-25-and-26-corretto-al2023 @6 %8
9.7.1^2-jdk-lts-and-current-graal jdk-lts-and-current-graal 9.7.1^2-jdk-lts-and-current-graal-resolute jdk-lts-and-current-graal-resolute 9.7.1^2-jdk-25-and-25-graal jdk-25-and-25-graal 9.7.1^2-jdk-25-and-25-graal-resolute jdk-25-and-25-graal-resolute @6 %9
8.14.5^2-jdk21 8.14.5^2-jdk21-noble 8.14.5^2-jdk 8.14.5^2 8.14.5^2-jdk-noble 8.14.5^2-noble @g %0
8.14.5^2-jdk21-jammy 8.14.5^2-jdk-jammy 8.14.5^2-jammy @8 %0
8.14.5^2-jdk21-alpine 8.14.5^2-jdk-alpine 8.14.5^2-alpine @6 %1
8.14.5^2-jdk21-corretto 8.14.5^2-jdk21-corretto-al2023 @6 %2
8.14.5^2-jdk21-ubi 8.14.5^2-jdk21-ubi9 @8 %5
8.14.5^2-jdk21-graal 8.14.5^2-jdk-graal 8.14.5^2-graal 8.14.5^2-jdk21-graal-noble 8.14.5^2-jdk-graal-noble 8.14.5^2-graal-noble @6 %4
8.14.5^2-jdk21-graal-jammy 8.14.5^2-jdk-graal-jammy 8.14.5^2-graal-jammy @6 %4
8.14.5^2-jdk17 8.14.5^2-jdk17-noble @5 %0
8.14.5^2-jdk17-jammy @f %0
8.14.5^2-jdk17-alpine @e %1
8.14.5^2-jdk17-corretto 8.14.5^2-jdk17-corretto-al2023 @6 %2
8.14.5^2-jdk17-ubi 8.14.5^2-jdk17-ubi9 @8 %5
8.14.5^2-jdk17-graal 8.14.5^2-jdk17-graal-noble @6 %4
8.14.5^2-jdk17-graal-jammy @6 %4
8.14.5^2-jdk11 jdk11 8.14.5^2-jdk11-jammy jdk11-jammy @f %0
8.14.5^2-jdk11-alpine jdk11-alpine @e %1
8.14.5^2-jdk11-corretto jdk11-corretto 8.14.5^2-jdk11-corretto-al2023 jdk11-corretto-al2023 @6 %2
8.14.5^2-jdk11-ubi jdk11-ubi 8.14.5^2-jdk11-ubi9 jdk11-ubi9 @8 %5
8.14.5^2-jdk8 jdk8 8.14.5^2-jdk8-jammy jdk8-jammy @b %0
8.14.5^2-jdk8-corretto jdk8-corretto 8.14.5^2-jdk8-corretto-al2023 jdk8-corretto-al2023 @6 %2
8.14.5^2-jdk8-ubi jdk8-ubi 8.14.5^2-jdk8-ubi9 jdk8-ubi9 @7 %5
7.6.6^2-jdk17 7.6.6^2-jdk17-noble 7.6.6^2-jdk 7.6.6^2 7.6.6^2-jdk-noble 7.6.6^2-noble @5 %0
7.6.6^2-jdk17-jammy 7.6.6^2-jdk-jammy 7.6.6^2-jammy @f %0
7.6.6^2-jdk17-alpine 7.6.6^2-jdk-alpine 7.6.6^2-alpine @e %a
7.6.6^2-jdk17-corretto 7.6.6^2-jdk17-corretto-al2023 @6 %2
7.6.6^2-jdk17-ubi 7.6.6^2-jdk17-ubi9 @8 %5
7.6.6^2-jdk17-graal 7.6.6^2-jdk-graal 7.6.6^2-graal 7.6.6^2-jdk17-graal-noble 7.6.6^2-jdk-graal-noble 7.6.6^2-graal-noble @6 %4
7.6.6^2-jdk17-graal-jammy 7.6.6^2-jdk-graal-jammy 7.6.6^2-graal-jammy @6 %4
7.6.6^2-jdk11 7.6.6^2-jdk11-jammy @f %0
7.6.6^2-jdk11-alpine @e %a
7.6.6^2-jdk11-corretto 7.6.6^2-jdk11-corretto-al2023 @6 %2
7.6.6^2-jdk11-ubi 7.6.6^2-jdk11-ubi9 @8 %5
7.6.6^2-jdk8 7.6.6^2-jdk8-jammy @b %0
7.6.6^2-jdk8-corretto 7.6.6^2-jdk8-corretto-al2023 @6 %2
7.6.6^2-jdk8-ubi 7.6.6^2-jdk8-ubi9 @7 %5
6.9.4^2-jdk11 6.9.4^2-jdk11-jammy 6.9.4^2-jdk 6.9.4^2 6.9.4^2-jdk-jammy 6.9.4^2-jammy @f %0
6.9.4^2-jdk11-alpine 6.9.4^2-jdk-alpine 6.9.4^2-alpine @e %a
6.9.4^2-jdk11-corretto 6.9.4^2-jdk11-corretto-al2023 @6 %2
6.9.4^2-jdk11-ubi 6.9.4^2-jdk11-ubi9 @8 %5
6.9.4^2-jdk8 6.9.4^2-jdk8-jammy @b %0
6.9.4^2-jdk8-corretto 6.9.4^2-jdk8-corretto-al2023 @6 %2
6.9.4^2-jdk8-ubi 6.9.4^2-jdk8-ubi9 @7 %5
!170418 3.4 !170713 3.5 !170911 4.0 !170926 4.1 !171108 4.2 !171214 4.3 !180126 4.4 !180302 4.5 !180423 4.6 !180605 4.7 !180625 -jre9 -jdk9 !180717 4.8 !180827 4.9 !181126 -jre7 -jdk7 -jre10 -jdk10 !181224 4.10 !190102 5.0 !190206 5.1 !190320 5.2 !190416 5.3 !190531 jdk-slim slim jre-slim !190701 5.4 !190815 5.5 !191111 5.6 -jre12 -jdk12 !200401 -jdk13 -jre13 !201021 -jre14 -jdk14 !210412 -jre15 -jdk15 !211006 jre hotspot -jre8 -jre16 -jdk16 -jre11 !221017 -jdk18 !230413 -jdk19 !231011 -jdk20 !240930 -jdk22 !250331 -jdk23 !250602 focal !251201 -minimal !260508 -jdk24
=amazoncorretto|base|runtime|OpenJDK as built by Amazon
%{"distro":"amazonlinux","packages":"yum","cmd":["/bin/bash"],"env":{"LANG":"C.UTF-8"}}
%{"distro":"amazonlinux","packages":"dnf","cmd":["/bin/bash"],"env":{"LANG":"C.UTF-8"}}
%{"distro":"alpine","bash":false,"cmd":["/bin/sh"],"env":{"LANG":"C.UTF-8","JAVA_HOME":"/usr/lib/jvm/default-jvm","PATH":"/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/jvm/default-jvm/bin"}}
%{"distro":"alpine","bash":false,"cmd":["/bin/sh"],"env":{"LANG":"C.UTF-8","JAVA_HOME":"/usr/lib/jvm/default-jvm/jre"}}
8-al2 8u504-al2 8-al2-full 8-al2-jdk 8-al2-generic 8u504-al2-generic 8-al2-generic-jdk @6 %0
8-al2023 8u504-al2023 8-al2023-jdk 8 8-jdk 8u504 latest @6 %1
8-al2023-jre 8u504-al2023-jre 8-jre @6 %1
8-al2-native-jre 8u504-al2-native-jre @6 %0
8-al2-native-jdk 8u504-al2-native-jdk @6 %0
8-alpine3.21 8u504-alpine3.21 8-alpine3.21-full 8-alpine3.21-jdk @6 %2
8-alpine3.21-jre 8u504-alpine3.21-jre @6 %3
8-alpine3.22 8u504-alpine3.22 8-alpine3.22-full 8-alpine3.22-jdk @6 %2
8-alpine3.22-jre 8u504-alpine3.22-jre @6 %3
8-alpine3.23 8u504-alpine3.23 8-alpine3.23-full 8-alpine3.23-jdk @6 %2
8-alpine3.23-jre 8u504-alpine3.23-jre @6 %3
8-alpine3.24 8u504-alpine3.24 8-alpine3.24-full 8-alpine3.24-jdk 8-alpine 8u504-alpine 8-alpine-full 8-alpine-jdk @6 %2
8-alpine3.24-jre 8u504-alpine3.24-jre 8-alpine-jre 8u504-alpine-jre @6 %3
11-al2 11.0.32-al2 11-al2-full 11-al2-jdk 11-al2-generic 11.0.32-al2-generic 11-al2-generic-jdk @6 %0
11-al2023 11.0.32-al2023 11-al2023-jdk 11 11-jdk 11.0.32 @6 %1
11-al2023-headless 11.0.32-al2023-headless 11-headless @6 %1
11-al2023-headful 11.0.32-al2023-headful 11-headful @6 %1
11-al2-native-headless 11.0.32-al2-native-headless @6 %0
11-al2-native-jdk 11.0.32-al2-native-jdk @6 %0
11-alpine3.21 11.0.32-alpine3.21 11-alpine3.21-full 11-alpine3.21-jdk @6 %2
11-alpine3.22 11.0.32-alpine3.22 11-alpine3.22-full 11-alpine3.22-jdk @6 %2
11-alpine3.23 11.0.32-alpine3.23 11-alpine3.23-full 11-alpine3.23-jdk @6 %2
11-alpine3.24 11.0.32-alpine3.24 11-alpine3.24-full 11-alpine3.24-jdk 11-alpine 11.0.32-alpine 11-alpine-full 11-alpine-jdk @6 %2
17-al2 17.0.20-al2 17-al2-full 17-al2-jdk 17-al2-generic 17.0.20-al2-generic 17-al2-generic-jdk @6 %0
17-al2023 17.0.20-al2023 17-al2023-jdk 17 17-jdk 17.0.20 @6 %1
17-al2023-headless 17.0.20-al2023-headless 17-headless @6 %1
17-al2023-headful 17.0.20-al2023-headful 17-headful @6 %1
17-al2-native-headless 17.0.20-al2-native-headless @6 %0
17-al2-native-headful 17.0.20-al2-native-headful @6 %0
17-al2-native-jdk 17.0.20-al2-native-jdk @6 %0
17-alpine3.21 17.0.20-alpine3.21 17-alpine3.21-full 17-alpine3.21-jdk @6 %2
17-alpine3.22 17.0.20-alpine3.22 17-alpine3.22-full 17-alpine3.22-jdk @6 %2
17-alpine3.23 17.0.20-alpine3.23 17-alpine3.23-full 17-alpine3.23-jdk @6 %2
17-alpine3.24 17.0.20-alpine3.24 17-alpine3.24-full 17-alpine3.24-jdk 17-alpine 17.0.20-alpine 17-alpine-full 17-alpine-jdk @6 %2
21-al2 21.0.12-al2 21-al2-full 21-al2-jdk 21-al2-generic 21.0.12-al2-generic 21-al2-generic-jdk @6 %0
21-al2023 21.0.12-al2023 21-al2023-jdk 21 21-jdk 21.0.12 @6 %1
21-al2023-headless 21.0.12-al2023-headless 21-headless @6 %1
21-al2023-headful 21.0.12-al2023-headful 21-headful @6 %1
21-alpine3.21 21.0.12-alpine3.21 21-alpine3.21-full 21-alpine3.21-jdk @6 %2
21-alpine3.22 21.0.12-alpine3.22 21-alpine3.22-full 21-alpine3.22-jdk @6 %2
21-alpine3.23 21.0.12-alpine3.23 21-alpine3.23-full 21-alpine3.23-jdk @6 %2
21-alpine3.24 21.0.12-alpine3.24 21-alpine3.24-full 21-alpine3.24-jdk 21-alpine 21.0.12-alpine 21-alpine-full 21-alpine-jdk @6 %2
25-al2023 25.0.4-al2023 25-al2023-jdk 25 25-jdk 25.0.4 @6 %1
25-al2023-headless 25.0.4-al2023-headless 25-headless @6 %1
25-al2023-headful 25.0.4-al2023-headful 25-headful @6 %1
25-alpine3.21 25.0.4-alpine3.21 25-alpine3.21-full 25-alpine3.21-jdk @6 %2
25-alpine3.22 25.0.4-alpine3.22 25-alpine3.22-full 25-alpine3.22-jdk @6 %2
25-alpine3.23 25.0.4-alpine3.23 25-alpine3.23-full 25-alpine3.23-jdk @6 %2
25-alpine3.24 25.0.4-alpine3.24 25-alpine3.24-full 25-alpine3.24-jdk 25-alpine 25.0.4-alpine 25-alpine-full 25-alpine-jdk @6 %2
26-al2023 26.0.2-al2023 26-al2023-jdk 26 26-jdk 26.0.2 @6 %1
26-al2023-headless 26.0.2-al2023-headless 26-headless @6 %1
26-al2023-headful 26.0.2-al2023-headful 26-headful @6 %1
26-alpine3.21 26.0.2-alpine3.21 26-alpine3.21-full 26-alpine3.21-jdk @6 %2
26-alpine3.22 26.0.2-alpine3.22 26-alpine3.22-full 26-alpine3.22-jdk @6 %2
26-alpine3.23 26.0.2-alpine3.23 26-alpine3.23-full 26-alpine3.23-jdk @6 %2
26-alpine3.24 26.0.2-alpine3.24 26-alpine3.24-full 26-alpine3.24-jdk 26-alpine 26.0.2-alpine 26-alpine-full 26-alpine-jdk @6 %2
!210420 15 !211026 16 !220602 -alpine3.12 !221025 18 !230118 -alpine3.13 !230324 -al2022 !230420 19 !230627 -alpine3.14 !231018 20 !231108 -alpine3.15 !240717 -alpine3.16 !241016 22 !241213 -alpine3.17 !250415 23 !250509 -alpine3.18 !251021 24 !251108 -alpine3.19 !260610 -alpine3.20
=busybox|base|os|The tools of BusyBox in one small binary: the smallest base with a shell
%{"distro":"busybox","cmd":["sh"]}
1.38.0^2-glibc unstable-glibc glibc @4 %0
1.38.0^2-uclibc unstable-uclibc uclibc @i %0
1.38.0^2-musl unstable-musl musl @0 %0
1.38.0^2 unstable latest @j %0
1.37.0^1-glibc @4 %0
1.37.0^1-uclibc @i %0
1.37.0^1-musl @0 %0
1.37.0^1 @j %0
!150921 -buildroot !151014 1.23 !160115 ubuntu !160623 1.24 !161222 1.25 !170718 1.26 !180108 1.27 !180716 1.28 !181231 1.29 !190610 1.30 !200629 1.31 !210503 1.32 !211027 1.33 !230105 1.34 !241001 1.35 !260522 stable 1.36
=scratch|base|empty|The empty file system: a stage on it holds only what its instructions add
=buildpack-deps|base|build-deps|Debian or Ubuntu with compilers, headers and version control: what language images without "slim" stand on
%{"distro":"debian","cmd":["bash"],"tools":["curl","wget","ca-certificates","gnupg","netbase"]}
%{"distro":"debian","cmd":["bash"],"tools":["curl","wget","git","ca-certificates","gnupg","openssh-client","procps","netbase","mercurial","subversion"]}
%{"distro":"debian","cmd":["bash"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"]}
%{"distro":"ubuntu","cmd":["/bin/bash"],"tools":["curl","wget","ca-certificates","gnupg","tzdata","netbase"]}
%{"distro":"ubuntu","cmd":["/bin/bash"],"tools":["curl","wget","git","ca-certificates","gnupg","tzdata","openssh-client","procps","netbase","mercurial","subversion"]}
%{"distro":"ubuntu","cmd":["/bin/bash"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","tzdata","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"]}
%{"distro":"ubuntu","cmd":["/bin/bash"],"users":["ubuntu:1000"],"tools":["curl","wget","ca-certificates","gnupg","tzdata","netbase"]}
%{"distro":"ubuntu","cmd":["/bin/bash"],"users":["ubuntu:1000"],"tools":["curl","wget","git","ca-certificates","gnupg","tzdata","openssh-client","procps","netbase","mercurial","subversion"]}
%{"distro":"ubuntu","cmd":["/bin/bash"],"users":["ubuntu:1000"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","tzdata","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"]}
bookworm-curl oldstable-curl @1 %0
bookworm-scm oldstable-scm @1 %1
bookworm oldstable @1 %2
bullseye-curl oldoldstable-curl @2 %0
bullseye-scm oldoldstable-scm @2 %1
bullseye oldoldstable @2 %2
forky-curl testing-curl @3 %0
forky-scm testing-scm @3 %1
forky testing @3 %2
sid-curl unstable-curl @3 %0
sid-scm unstable-scm @3 %1
sid unstable @3 %2
trixie-curl stable-curl curl @4 %0
trixie-scm stable-scm scm @4 %1
trixie stable latest @4 %2
jammy-curl 22.04-curl @5 %3
jammy-scm 22.04-scm @5 %4
jammy 22.04 @5 %5
noble-curl 24.04-curl @5 %6
noble-scm 24.04-scm @5 %7
noble 24.04 @5 %8
resolute-curl 26.04-curl @f %6
resolute-scm 26.04-scm @f %7
resolute 26.04 @f %8
stonking-curl 26.10-curl @f
stonking-scm 26.10-scm @f
stonking 26.10 @f
!150120 micro !150717 squeeze !150806 utopic !160215 vivid !160801 wily !170508 precise !170720 yakkety !180117 zesty !180727 17.10 artful !190402 wheezy !190618 14.04 trusty !191021 18.10 cosmic !200205 disco 19.04 !200722 19.10 eoan !201210 jessie !210813 groovy 20.10 !220209 21.04 hirsute !220712 stretch !220727 21.10 impish !230201 16.04 xenial !230623 bionic 18.04 !230808 22.10 kinetic !240201 lunar 23.04 !240702 buster !240716 23.10 mantic !250602 20.04 focal !250715 oracular 24.10 !260217 plucky 25.04 !260717 questing 25.10
=docker|base|build-tool|Docker's command line, and a daemon that runs in a container
%{"distro":"alpine","bash":false,"entrypoint":["docker-entrypoint.sh"],"cmd":["sh"],"tools":["git","ca-certificates","openssh-client"],"env":{"DOCKER_TLS_CERTDIR":"/certs"}}
%{"distro":"alpine","bash":false,"entrypoint":["dockerd-entrypoint.sh"],"ports":["2375","2376"],"volumes":["/var/lib/docker"],"users":["dockremap"],"tools":["git","ca-certificates","openssl","openssh-client"],"env":{"DOCKER_TLS_CERTDIR":"/certs"}}
%{"distro":"alpine","bash":false,"user":"rootless","entrypoint":["dockerd-entrypoint.sh"],"ports":["2375","2376"],"volumes":["/var/lib/docker","/home/rootless/.local/share/docker"],"users":["dockremap","rootless:1000"],"tools":["git","ca-certificates","openssl","openssh-client"],"env":{"DOCKER_TLS_CERTDIR":"/certs"}}
%{"distro":"windows-servercore","shell":["powershell","-Command","$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]}
29.7.2^2-cli cli 29.7.2-cli-alpine3.24 @k %0
29.7.2^2-dind dind 29.7.2-dind-alpine3.24 29.7.2^2 latest 29.7.2-alpine3.24 @k %1
29.7.2^2-dind-rootless dind-rootless @6 %2
29.7.2^2-windowsservercore-ltsc2025 windowsservercore-ltsc2025 & 29.7.2^2-windowsservercore windowsservercore @d %3
29.7.2^2-windowsservercore-ltsc2022 windowsservercore-ltsc2022 & 29.7.2^2-windowsservercore windowsservercore @d %3
!170118 experimental !170302 1 !171208 -ltsc2016 !180510 17 !190614 edge !190912 18 !201023 test !201210 stable !210825 19 !210901 -alpine3.13 !211215 -alpine3.14 !220526 -alpine3.15 !221128 -alpine3.16 !230511 -alpine3.17 !230515 20 !231002 23 !231214 -alpine3.18 !240320 git !240522 -alpine3.19 !240731 24 25 26 !241209 -alpine3.20 !250220 27 !250605 -alpine3.21 !251110 28 !251203 -alpine3.22 !260610 -alpine3.23 !260731 rc
=composer|base|build-tool|Composer, the package manager of PHP; often a stage to copy from
%{"distro":"alpine","bash":false,"workdir":"/app","entrypoint":["/docker-entrypoint.sh"],"cmd":["composer"],"users":["www-data:82"],"tools":["curl","ca-certificates","openssl","tar"],"env":{"PHP_INI_DIR":"/usr/local/etc/php","COMPOSER_ALLOW_SUPERUSER":"1","COMPOSER_HOME":"/tmp"}}
2.10.2^2 latest @0 %0
2.2.29^1 @0 %0
!210603 2.0 !211222 2.1 !240823 2.6 2.4 2.3 2.5 !241003 2.7 !250714 lts !251113 2.8 !260528 1 2.9
=fedora|base|os|Fedora Linux
%{"distro":"fedora","packages":"dnf","cmd":["/bin/bash"]}
43 @8 %0
44 latest @8 %0
45 rawhide @8 %0
!170330 20 21 22 23 heisenbug !170915 24 !180307 25 modular !180504 branched !200710 26 27 28 29 30 !210427 31 !211001 32 !220318 33 !221103 34 !230208 35 !230531 36 !240220 37 !240712 38 !250327 39 !250602 40 !260209 41 !260527 42
=amazonlinux|base|os|Amazon Linux, made for AWS|The tags of Amazon Linux 1 (1, 2018.03) ended on 2023-12-31: use 2023.
%{"distro":"amazonlinux","packages":"dnf","cmd":["/bin/bash"]}
%{"distro":"amazonlinux","packages":"yum","cmd":["/bin/bash"]}
2023 latest 2023.12.20260817.0 @6 %0
2 2.0.20260817.0 @6 %1
!180626 2017.03 2017.12 2016.09 2017.09 !230228 2022 !230315 devel -with -sources !260820 1 2018.03
=almalinux|base|os|AlmaLinux, a free rebuild of Red Hat Enterprise Linux
%{"distro":"almalinux","packages":"dnf","cmd":["/bin/bash"]}
%{"distro":"almalinux","packages":"microdnf","cmd":["/bin/bash"]}
10-kitten 10-kitten-20260602 @l %0
10-kitten-minimal 10-kitten-minimal-20260602 @l %1
latest 10 10.2 10.2-20260602 @m %0
minimal 10-minimal 10.2-minimal 10.2-minimal-20260602 @m %1
8 8.10 8.10-20260602 @8 %0
8-minimal 8.10-minimal 8.10-minimal-20260602 @8 %1
9 9.8 9.8-20260602 @8 %0
9-minimal 9.8-minimal 9.8-minimal-20260602 @8 %1
=oraclelinux|base|os|Oracle Linux, compatible with Red Hat Enterprise Linux; full or slim
%{"distro":"oraclelinux","packages":"dnf","cmd":["/bin/bash"]}
%{"distro":"oraclelinux","packages":"microdnf","cmd":["/bin/bash"]}
%{"distro":"oraclelinux","packages":"yum","cmd":["/bin/bash"]}
10 @6 %0
10-slim @6 %1
9 @6 %0
9-slim @6 %1
9-slim-fips @6 %1
8.10^1 @6 %0
8-slim @6 %1
8-slim-fips @6 %1
7.9^1 @6 %2
7-slim @6 %2
7-slim-fips @6 %2
!170627 5 !200619 latest !211115 6
=rockylinux|base|os|Rocky Linux, a free rebuild of Red Hat Enterprise Linux|Not updated any more: current images are published as rockylinux/rockylinux.
%{"distro":"rockylinux","packages":"dnf","cmd":["/bin/bash"]}
%{"distro":"rockylinux","packages":"microdnf","cmd":["/bin/bash"]}
9.3.20231119^2 @8 %0
9.3.20231119^2-minimal @8 %1
8.9.20231119^2 @6 %0
8.9.20231119^2-minimal @6 %1
!220714 latest
=bash|base|shell|Chosen releases of Bash on Alpine, to test scripts with
%{"distro":"alpine","bash":true,"entrypoint":["docker-entrypoint.sh"],"cmd":["bash"]}
devel-20260817 devel devel-20260817-alpine3.24 devel-alpine3.24 @0 %0
5.3.15^2 latest 5.3.15^2-alpine3.24 alpine3.24 @0 %0
5.2.37^1 5.2.37^1-alpine3.22 @0 %0
5.1.16^1 5.1.16^1-alpine3.22 @0 %0
5.0.18^1 5.0.18^1-alpine3.22 @0 %0
4.4.23^2 4.4.23^2-alpine3.22 @0 %0
4.3.48^1 4.3.48^1-alpine3.22 @0 %0
4.2.53^1 4.2.53^1-alpine3.22 @0 %0
4.1.17^1 4.1.17^1-alpine3.22 @0 %0
4.0.44^1 4.0.44^1-alpine3.22 @0 %0
3.2.57^2 3.2.57^2-alpine3.22 @0 %0
3.1.23^1 3.1.23^1-alpine3.22 @0 %0
3.0.22^1 3.0.22^1-alpine3.22 @0 %0
!210824 -alpine3.12 !220121 -alpine3.14 !221109 -alpine3.15 !230403 -alpine3.16 !230509 -alpine3.17 !231208 -alpine3.18 !240522 -alpine3.19 !241212 -alpine3.20 !241219 -alpha !250407 -beta !250530 -alpine3.21 !250707 rc !260609 -alpine3.23
=gcc|base plain=debian|runtime|The GNU compilers on Debian
16.2.0^2 latest 16.2.0^2-trixie trixie @n
15.3.0^2 15.3.0^2-trixie @n
14.4.0^2 14.4.0^2-trixie @n
13.4.0^2 13.4.0^2-bookworm @b
12.5.0^2 12.5.0^2-bookworm @b
!171002 4 !190503 5 !200508 6 7 !220509 8 !230427 bullseye -buster !240508 9 !240621 10 !240722 11 !250812 bookworm
=dart|base|runtime|The Dart SDK
%{"distro":"debian","workdir":"/root","cmd":["bash"],"tools":["curl","git","ca-certificates","unzip","openssh-client"],"env":{"PATH":"/usr/lib/dart/bin:/root/.pub-cache/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
3.13.1^2-sdk stable-sdk sdk 3.13.1^2 stable latest @o %0
3.14.0-95.2.beta-sdk beta-sdk 3.14.0-95.2.beta beta @o %0
!230510 2
=swift|base|runtime|The Swift toolchain, full or slim
%{"distro":"ubuntu","cmd":["/bin/bash"],"users":["ubuntu:1000"],"tools":["git","tzdata","unzip","libc6-dev","binutils"]}
%{"distro":"ubuntu","cmd":["/bin/bash"],"users":["ubuntu:1000"],"tools":["tzdata"]}
%{"distro":"ubuntu","cmd":["/bin/bash"],"tools":["git","tzdata","unzip","libc6-dev","binutils"]}
%{"distro":"ubuntu","cmd":["/bin/bash"],"tools":["tzdata"]}
%{"distro":"debian","cmd":["bash"],"tools":["git","gcc","tzdata"]}
%{"distro":"debian","cmd":["bash"],"tools":["tzdata"]}
%{"distro":"amazonlinux","packages":"yum","cmd":["/bin/bash"],"tools":["git","gcc","tzdata","unzip","binutils","tar","gzip"]}
%{"distro":"amazonlinux","packages":"yum","cmd":["/bin/bash"],"tools":["tar","gzip"]}
%{"distro":"rhel-ubi","packages":"dnf","cmd":["/bin/bash"],"tools":["git","unzip","zip"]}
%{"distro":"rhel-ubi","packages":"dnf","cmd":["/bin/bash"],"tools":["tar","gzip"]}
%{"distro":"windows-servercore","cmd":["powershell.exe","-nologo","-ExecutionPolicy","Bypass"],"shell":["powershell","-Command","$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]}
6.3.3^1 6.3.3^1-noble noble latest @6 %0
6.3.3^1-slim 6.3.3^1-noble-slim noble-slim slim @6 %1
6.3.3^1-jammy jammy @6 %2
6.3.3^1-jammy-slim jammy-slim @6 %3
6.3.3^1-bookworm bookworm @6 %4
6.3.3^1-bookworm-slim bookworm-slim @6 %5
6.3.3^1-amazonlinux2 amazonlinux2 @6 %6
6.3.3^1-amazonlinux2-slim amazonlinux2-slim @6 %7
6.3.3^1-amazonlinux2023 amazonlinux2023 @6 %6
6.3.3^1-amazonlinux2023-slim amazonlinux2023-slim @6 %7
6.3.3^1-rhel-ubi9 rhel-ubi9 @6 %8
6.3.3^1-rhel-ubi9-slim rhel-ubi9-slim @6 %9
6.3.3^1-windowsservercore-ltsc2022 windowsservercore-ltsc2022 @d %a
6.2.4^1 6.2.4^1-noble @6 %0
6.2.4^1-slim 6.2.4^1-noble-slim @6 %1
6.2.4^1-jammy @6 %2
6.2.4^1-jammy-slim @6 %3
6.2.4^1-bookworm @6 %4
6.2.4^1-bookworm-slim @6 %5
6.2.4^1-amazonlinux2 @6 %6
6.2.4^1-amazonlinux2-slim @6 %7
6.2.4^1-rhel-ubi9 @6 %8
6.2.4^1-rhel-ubi9-slim @6 %9
6.2.4^1-windowsservercore-ltsc2022 @d %a
6.1.3^1 6.1.3^1-noble @6 %0
6.1.3^1-slim 6.1.3^1-noble-slim @6 %1
6.1.3^1-jammy @6 %2
6.1.3^1-jammy-slim @6 %3
6.1.3^1-bookworm @6 %4
6.1.3^1-amazonlinux2 @6 %6
6.1.3^1-amazonlinux2-slim @6 %7
6.1.3^1-rhel-ubi9 @6 %8
6.1.3^1-rhel-ubi9-slim @6 %9
6.1.3^1-windowsservercore-ltsc2022 @d %a
6.0.3^1 6.0.3^1-noble @6 %0
6.0.3^1-slim 6.0.3^1-noble-slim @6 %1
6.0.3^1-jammy @6 %2
6.0.3^1-jammy-slim @6 %3
6.0.3^1-bookworm @6 %4
6.0.3^1-amazonlinux2 @6 %6
6.0.3^1-amazonlinux2-slim @6 %7
6.0.3^1-rhel-ubi9 @6 %8
6.0.3^1-rhel-ubi9-slim @6 %9
6.0.3^1-windowsservercore-ltsc2022 @d %a
!190923 3 !220316 xenial-slim !230331 4 xenial !230919 bionic 5.4 5.6 5.0 5.2 bionic-slim 5.3 5.1 5.5 !240917 mantic !240926 5.7 !250401 5.8 !250815 focal focal-slim !250916 5.9 !260324 5.10
=perl|base plain=debian|runtime|The Perl interpreter
%{"distro":"debian","workdir":"/usr/src/app","cmd":["perl5.44.0","-de0"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"]}
%{"distro":"debian","workdir":"/usr/src/app","cmd":["perl5.44.0","-de0"]}
%{"distro":"debian","workdir":"/usr/src/app","cmd":["perl5.42.3","-de0"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"]}
%{"distro":"debian","workdir":"/usr/src/app","cmd":["perl5.42.3","-de0"]}
%{"distro":"debian","workdir":"/usr/src/app","cmd":["perl5.40.5","-de0"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"]}
%{"distro":"debian","workdir":"/usr/src/app","cmd":["perl5.40.5","-de0"]}
%{"distro":"debian","workdir":"/usr/src/app","cmd":["perl5.45.2","-de0"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"]}
%{"distro":"debian","workdir":"/usr/src/app","cmd":["perl5.45.2","-de0"]}
5.44.0^2 latest stable 5.44.0^2-trixie trixie stable-trixie @p %0
5.44.0^2-bookworm bookworm stable-bookworm @1 %0
5.44.0^2-bullseye bullseye stable-bullseye @2 %0
5.44.0^2-slim slim stable-slim 5.44.0^2-slim-trixie slim-trixie stable-slim-trixie @p %1
5.44.0^2-slim-bookworm slim-bookworm stable-slim-bookworm @1 %1
5.44.0^2-slim-bullseye slim-bullseye stable-slim-bullseye @2 %1
5.44.0^2-threaded threaded stable-threaded 5.44.0^2-threaded-trixie threaded-trixie stable-threaded-trixie @p %0
5.44.0^2-threaded-bookworm threaded-bookworm stable-threaded-bookworm @1 %0
5.44.0^2-threaded-bullseye threaded-bullseye stable-threaded-bullseye @2 %0
5.44.0^2-slim-threaded slim-threaded stable-slim-threaded 5.44.0^2-slim-threaded-trixie slim-threaded-trixie stable-slim-threaded-trixie @p %1
5.44.0^2-slim-threaded-bookworm slim-threaded-bookworm stable-slim-threaded-bookworm @1 %1
5.44.0^2-slim-threaded-bullseye slim-threaded-bullseye stable-slim-threaded-bullseye @2 %1
5.42.3^1 5.42.3^1-trixie @p %2
5.42.3^1-bookworm @1 %2
5.42.3^1-bullseye @2 %2
5.42.3^1-slim 5.42.3^1-slim-trixie @p %3
5.42.3^1-slim-bookworm @1 %3
5.42.3^1-slim-bullseye @2 %3
5.42.3^1-threaded 5.42.3^1-threaded-trixie @p %2
5.42.3^1-threaded-bookworm @1 %2
5.42.3^1-threaded-bullseye @2 %2
5.42.3^1-slim-threaded 5.42.3^1-slim-threaded-trixie @p %3
5.42.3^1-slim-threaded-bookworm @1 %3
5.42.3^1-slim-threaded-bullseye @2 %3
5.40.5^1 5.40.5^1-trixie @p %4
5.40.5^1-bookworm @1 %4
5.40.5^1-bullseye @2 %4
5.40.5^1-slim 5.40.5^1-slim-trixie @p %5
5.40.5^1-slim-bookworm @1 %5
5.40.5^1-slim-bullseye @2 %5
5.40.5^1-threaded 5.40.5^1-threaded-trixie @p %4
5.40.5^1-threaded-bookworm @1 %4
5.40.5^1-threaded-bullseye @2 %4
5.40.5^1-slim-threaded 5.40.5^1-slim-threaded-trixie @p %5
5.40.5^1-slim-threaded-bookworm @1 %5
5.40.5^1-slim-threaded-bullseye @2 %5
5.45.2^1 devel 5.45.2^1-trixie devel-trixie @p %6
5.45.2^1-bookworm devel-bookworm @1 %6
5.45.2^1-bullseye devel-bullseye @2 %6
5.45.2^1-slim devel-slim 5.45.2^1-slim-trixie devel-slim-trixie @p %7
5.45.2^1-slim-bookworm devel-slim-bookworm @1 %7
5.45.2^1-slim-bullseye devel-slim-bullseye @2 %7
5.45.2^1-threaded devel-threaded 5.45.2^1-threaded-trixie devel-threaded-trixie @p %6
5.45.2^1-threaded-bookworm devel-threaded-bookworm @1 %6
5.45.2^1-threaded-bullseye devel-threaded-bullseye @2 %6
5.45.2^1-slim-threaded devel-slim-threaded 5.45.2^1-slim-threaded-trixie devel-slim-threaded-trixie @p %7
5.45.2^1-slim-threaded-bookworm devel-slim-threaded-bookworm @1 %7
5.45.2^1-slim-threaded-bullseye devel-slim-threaded-bullseye @2 %7
!140806 5.18 5.20 !180625 5.22 !190528 5.24 !200622 5.26 !210521 5.28 !211112 stretch !220530 5.30 !230705 5.32 !230731 5.37 !240610 5.34 !240703 buster 5.39 !250707 5.36 !250818 5.41 !260717 5.38 !260722 5.43
=elixir|base|runtime|Elixir on Erlang/OTP
%{"distro":"debian","cmd":["iex"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"],"env":{"LANG":"C.UTF-8"}}
%{"distro":"debian","cmd":["iex"],"env":{"LANG":"C.UTF-8"}}
%{"distro":"alpine","bash":false,"cmd":["iex"],"env":{"LANG":"C.UTF-8"}}
1.20.3^1 latest 1.20.3^1-otp-29 otp-29 @2 %0
1.20.3^1-slim slim 1.20.3^1-otp-29-slim otp-29-slim @2 %1
1.20.3^1-alpine alpine 1.20.3^1-otp-29-alpine otp-29-alpine @2 %2
1.20.3^1-otp-27 otp-27 @2 %0
1.20.3^1-otp-27-alpine otp-27-alpine @2 %2
1.20.3^1-otp-27-slim otp-27-slim @2 %1
1.20.3^1-otp-28 otp-28 @2 %0
1.20.3^1-otp-28-alpine otp-28-alpine @2 %2
1.20.3^1-otp-28-slim otp-28-slim @2 %1
1.19.5^1 1.19.5^1-otp-28 @2 %0
1.19.5^1-slim 1.19.5^1-otp-28-slim @2 %1
1.19.5^1-alpine 1.19.5^1-otp-28-alpine @2 %2
1.19.5^1-otp-26 @2 %0
1.19.5^1-otp-26-alpine @2 %2
1.19.5^1-otp-26-slim @2 %1
1.19.5^1-otp-27 @2 %0
1.19.5^1-otp-27-alpine @2 %2
1.19.5^1-otp-27-slim @2 %1
1.18.4^1 1.18.4^1-otp-28 @2 %0
1.18.4^1-slim 1.18.4^1-otp-28-slim @2 %1
1.18.4^1-alpine 1.18.4^1-otp-28-alpine @2 %2
1.18.4^1-otp-25 @2 %0
1.18.4^1-otp-25-alpine @2 %2
1.18.4^1-otp-25-slim @2 %1
1.18.4^1-otp-26 @2 %0
1.18.4^1-otp-26-alpine @2 %2
1.18.4^1-otp-26-slim @2 %1
1.18.4^1-otp-27 @2 %0
1.18.4^1-otp-27-alpine @2 %2
1.18.4^1-otp-27-slim @2 %1
1.17.3^1 1.17.3^1-otp-27 @2 %0
1.17.3^1-slim 1.17.3^1-otp-27-slim @2 %1
1.17.3^1-alpine 1.17.3^1-otp-27-alpine @2 %2
1.17.3^1-otp-25 @2 %0
1.17.3^1-otp-25-alpine @2 %2
1.17.3^1-otp-25-slim @2 %1
1.17.3^1-otp-26 @2 %0
1.17.3^1-otp-26-alpine @2 %2
1.17.3^1-otp-26-slim @2 %1
1.16.3^1 1.16.3^1-otp-26 @2 %0
1.16.3^1-slim 1.16.3^1-otp-26-slim @2 %1
1.16.3^1-alpine 1.16.3^1-otp-26-alpine @2 %2
1.16.3^1-otp-24 @2 %0
1.16.3^1-otp-24-alpine @2 %2
1.16.3^1-otp-24-slim @2 %1
1.16.3^1-otp-25 @2 %0
1.16.3^1-otp-25-alpine @2 %2
1.16.3^1-otp-25-slim @2 %1
!160627 -onbuild !180309 1.2 !180730 1.3 !201104 1.5 1.4 !220802 1.6 !240102 1.9 1.7 1.10 1.8 1.11 !251021 1.13 1.14 1.12 !260605 1.15
=erlang|base|runtime|Erlang/OTP
%{"distro":"debian","cmd":["erl"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"]}
%{"distro":"debian","cmd":["erl"]}
%{"distro":"alpine","bash":false,"cmd":["erl"]}
29.0.5.0^3 latest @q %0
29.0.5.0^3-slim slim @q %1
29.0.5.0^3-alpine alpine @r %2
28.5.0.5^3 @q %0
28.5.0.5^3-slim @q %1
28.5.0.5^3-alpine @r %2
27.3.4.16^3 @2 %0
27.3.4.16^3-slim @2 %1
27.3.4.16^3-alpine @2 %2
26.2.5.21^3 @2 %0
26.2.5.21^3-slim @2 %1
26.2.5.21^3-alpine @2 %2
25.3.2.21^3 @2 %0
25.3.2.21^3-slim @2 %1
25.3.2.21^3-alpine @2 %2
24.3.4.17^3 @2 %0
24.3.4.17^3-slim @2 %1
24.3.4.17^3-alpine @2 %2
!170406 -onbuild !180723 jessie !181116 17 !220719 18 19 !240812 20 21 22 23
=haskell|base|runtime|GHC, Cabal and Stack for Haskell
%{"distro":"debian","cmd":["ghci"],"tools":["curl","git","ca-certificates","gnupg","gcc","g++","make","xz-utils","dpkg-dev","libc6-dev","netbase"],"env":{"LANG":"C.UTF-8"}}
9.14.1^2-bookworm bookworm 9.14.1^2 latest @6 %0
9.14.1^2-slim-bookworm slim-bookworm 9-slim slim @6 %0
9.12.4^1-bookworm 9.12.4^1 @6 %0
9.12.4^1-slim-bookworm @6 %0
9.10.3^1-bookworm @6 %0
9.10.3^1-slim-bookworm @6 %0
9.10.3^2-bullseye bullseye 9.10.3^1 @6 %0
9.10.3^2-slim-bullseye slim-bullseye @6 %0
9.8.4^1-bullseye 9.8.4^1 @6 %0
9.8.4^1-slim-bullseye 9.8.4^1-slim @6 %0
9.6.7^1-bullseye 9.6.7^1 @6 %0
9.6.7^1-slim-bullseye 9.6.7^1-slim @6 %0
!160616 7 !211013 stretch !221227 8 !240809 9.2 buster 9.0 9.4
=clojure|base|runtime|Clojure with Leiningen or its own command line, on a JDK
%{"distro":"debian","workdir":"/tmp","entrypoint":["entrypoint"],"cmd":["-M","--repl"],"tools":["git","make"],"env":{"JAVA_HOME":"/opt/java/openjdk"}}
%{"distro":"debian","workdir":"/tmp","cmd":["clj"],"tools":["git","make"],"env":{"JAVA_HOME":"/opt/java/openjdk"}}
%{"distro":"ubuntu","workdir":"/tmp","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["clj"],"tools":["curl","wget","git","ca-certificates","gnupg","make","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","workdir":"/tmp","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["clj"],"users":["ubuntu:1000"],"tools":["curl","wget","git","ca-certificates","gnupg","make","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"alpine","bash":true,"workdir":"/tmp","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["lein","repl"],"tools":["tzdata","bash","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin/","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"debian","workdir":"/tmp","cmd":["lein","repl"],"tools":["make"],"env":{"JAVA_HOME":"/opt/java/openjdk"}}
%{"distro":"debian","workdir":"/tmp","cmd":["lein","repl"],"env":{"JAVA_HOME":"/opt/java/openjdk"}}
%{"distro":"ubuntu","workdir":"/tmp","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["lein","repl"],"tools":["curl","ca-certificates","make","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin/","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","workdir":"/tmp","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["lein","repl"],"users":["ubuntu:1000"],"tools":["curl","ca-certificates","make","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin/","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"alpine","bash":true,"workdir":"/tmp","entrypoint":["/__cacert_entrypoint.sh"],"cmd":["clj"],"tools":["git","ca-certificates","gnupg","make","tzdata","openssl","bash","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"alpine","bash":true,"workdir":"/tmp","entrypoint":["entrypoint"],"cmd":["repl"],"tools":["tzdata","bash","fontconfig","binutils"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin/","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"debian","workdir":"/tmp","entrypoint":["entrypoint"],"cmd":["repl"],"tools":["make"],"env":{"JAVA_HOME":"/opt/java/openjdk"}}
%{"distro":"debian","workdir":"/tmp","entrypoint":["entrypoint"],"cmd":["repl"],"env":{"JAVA_HOME":"/opt/java/openjdk"}}
%{"distro":"ubuntu","workdir":"/tmp","entrypoint":["entrypoint"],"cmd":["repl"],"tools":["curl","ca-certificates","make","tzdata","fontconfig","binutils"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin/","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","workdir":"/tmp","entrypoint":["entrypoint"],"cmd":["repl"],"users":["ubuntu:1000"],"tools":["curl","ca-certificates","make","tzdata","fontconfig","binutils"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin/","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"alpine","bash":true,"workdir":"/tmp","entrypoint":["entrypoint"],"cmd":["-M","--repl"],"tools":["git","ca-certificates","make","tzdata","openssl","bash","fontconfig","binutils"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","workdir":"/tmp","entrypoint":["entrypoint"],"cmd":["-M","--repl"],"tools":["curl","wget","git","ca-certificates","gnupg","make","tzdata","fontconfig","binutils"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","workdir":"/tmp","entrypoint":["entrypoint"],"cmd":["-M","--repl"],"users":["ubuntu:1000"],"tools":["curl","wget","git","ca-certificates","gnupg","make","tzdata","fontconfig","binutils"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","workdir":"/tmp","entrypoint":["entrypoint"],"cmd":["repl"],"users":["ubuntu:1000"],"tools":["ca-certificates","make","tzdata","fontconfig","binutils"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin/","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
%{"distro":"ubuntu","workdir":"/tmp","entrypoint":["entrypoint"],"cmd":["-M","--repl"],"users":["ubuntu:1000"],"tools":["curl","git","ca-certificates","make","tzdata","fontconfig","binutils"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8"}}
latest @8 %0
temurin-8-bookworm temurin-8-tools-deps-1.12.5.1664-bookworm temurin-8-tools-deps-bookworm @7 %1
temurin-8-bookworm-slim temurin-8-tools-deps-1.12.5.1664-bookworm-slim temurin-8-tools-deps-bookworm-slim @7 %1
temurin-8-bullseye temurin-8-tools-deps-1.12.5.1664-bullseye temurin-8-tools-deps-bullseye @6 %1
temurin-8-bullseye-slim temurin-8-tools-deps-1.12.5.1664-bullseye-slim temurin-8-tools-deps-bullseye-slim @6 %1
temurin-8-jammy temurin-8-tools-deps-1.12.5.1664-jammy temurin-8-tools-deps-jammy @7 %2
temurin-8-noble temurin-8-tools-deps temurin-8-tools-deps-1.12.5.1664 temurin-8-tools-deps-1.12.5.1664-noble temurin-8-tools-deps-noble @7 %3
temurin-8-tools-deps-1.12.5.1664-trixie temurin-8-tools-deps-trixie temurin-8-trixie @7 %1
temurin-8-tools-deps-1.12.5.1664-trixie-slim temurin-8-tools-deps-trixie-slim temurin-8-trixie-slim @7 %1
temurin-11-lein-2.13.0-alpine temurin-11-lein-alpine @e %4
temurin-11-lein-2.13.0-bookworm temurin-11-lein-bookworm @8 %5
temurin-11-lein-2.13.0-bookworm-slim temurin-11-lein-bookworm-slim @8 %6
temurin-11-lein-2.13.0-bullseye temurin-11-lein-bullseye @6 %5
temurin-11-lein-2.13.0-bullseye-slim temurin-11-lein-bullseye-slim @6 %6
temurin-11-lein-2.13.0-jammy temurin-11-lein-jammy @8 %7
temurin-11-lein temurin-11-lein-2.13.0 temurin-11-lein-2.13.0-noble temurin-11-lein-noble @8 %8
temurin-11-lein-2.13.0-trixie temurin-11-lein-trixie @8 %5
temurin-11-lein-2.13.0-trixie-slim temurin-11-lein-trixie-slim @8 %6
temurin-11-alpine temurin-11-tools-deps-1.12.5.1664-alpine temurin-11-tools-deps-alpine @e %9
temurin-11-bookworm temurin-11-tools-deps-1.12.5.1664-bookworm temurin-11-tools-deps-bookworm @8 %1
temurin-11-bookworm-slim temurin-11-tools-deps-1.12.5.1664-bookworm-slim temurin-11-tools-deps-bookworm-slim @8 %1
temurin-11-bullseye temurin-11-tools-deps-1.12.5.1664-bullseye temurin-11-tools-deps-bullseye @6 %1
temurin-11-bullseye-slim temurin-11-tools-deps-1.12.5.1664-bullseye-slim temurin-11-tools-deps-bullseye-slim @6 %1
temurin-11-jammy temurin-11-tools-deps-1.12.5.1664-jammy temurin-11-tools-deps-jammy @8 %2
temurin-11-noble temurin-11-tools-deps temurin-11-tools-deps-1.12.5.1664 temurin-11-tools-deps-1.12.5.1664-noble temurin-11-tools-deps-noble @8 %3
temurin-11-tools-deps-1.12.5.1664-trixie temurin-11-tools-deps-trixie temurin-11-trixie @8 %1
temurin-11-tools-deps-1.12.5.1664-trixie-slim temurin-11-tools-deps-trixie-slim temurin-11-trixie-slim @8 %1
temurin-17-lein-2.13.0-alpine temurin-17-lein-alpine @e %a
temurin-17-lein-2.13.0-bookworm temurin-17-lein-bookworm @8 %b
temurin-17-lein-2.13.0-bookworm-slim temurin-17-lein-bookworm-slim @8 %c
temurin-17-lein-2.13.0-bullseye temurin-17-lein-bullseye @6 %b
temurin-17-lein-2.13.0-bullseye-slim temurin-17-lein-bullseye-slim @6 %c
temurin-17-lein-2.13.0-jammy temurin-17-lein-jammy @8 %d
temurin-17-lein temurin-17-lein-2.13.0 temurin-17-lein-2.13.0-noble temurin-17-lein-noble @8 %e
temurin-17-lein-2.13.0-trixie temurin-17-lein-trixie @8 %b
temurin-17-lein-2.13.0-trixie-slim temurin-17-lein-trixie-slim @8 %c
temurin-17-alpine temurin-17-tools-deps-1.12.5.1664-alpine temurin-17-tools-deps-alpine @e %f
temurin-17-bookworm temurin-17-tools-deps-1.12.5.1664-bookworm temurin-17-tools-deps-bookworm @8 %0
temurin-17-bookworm-slim temurin-17-tools-deps-1.12.5.1664-bookworm-slim temurin-17-tools-deps-bookworm-slim @8 %0
temurin-17-bullseye temurin-17-tools-deps-1.12.5.1664-bullseye temurin-17-tools-deps-bullseye @6 %0
temurin-17-bullseye-slim temurin-17-tools-deps-1.12.5.1664-bullseye-slim temurin-17-tools-deps-bullseye-slim @6 %0
temurin-17-jammy temurin-17-tools-deps-1.12.5.1664-jammy temurin-17-tools-deps-jammy @8 %g
temurin-17-noble temurin-17-tools-deps temurin-17-tools-deps-1.12.5.1664 temurin-17-tools-deps-1.12.5.1664-noble temurin-17-tools-deps-noble @8 %h
temurin-17-tools-deps-1.12.5.1664-trixie temurin-17-tools-deps-trixie temurin-17-trixie @8 %0
temurin-17-tools-deps-1.12.5.1664-trixie-slim temurin-17-tools-deps-trixie-slim temurin-17-trixie-slim @8 %0
temurin-21-lein-2.13.0-alpine temurin-21-lein-alpine @6 %a
temurin-21-lein temurin-21-lein-2.13.0 temurin-21-lein-2.13.0-bookworm temurin-21-lein-bookworm @8 %b
temurin-21-lein-2.13.0-bookworm-slim temurin-21-lein-bookworm-slim @8 %c
temurin-21-lein-2.13.0-bullseye temurin-21-lein-bullseye @6 %b
temurin-21-lein-2.13.0-bullseye-slim temurin-21-lein-bullseye-slim @6 %c
temurin-21-lein-2.13.0-jammy temurin-21-lein-jammy @8 %d
temurin-21-lein-2.13.0-noble temurin-21-lein-noble @8 %e
temurin-21-lein-2.13.0-trixie temurin-21-lein-trixie @8 %b
temurin-21-lein-2.13.0-trixie-slim temurin-21-lein-trixie-slim @8 %c
temurin-21-alpine temurin-21-tools-deps-1.12.5.1664-alpine temurin-21-tools-deps-alpine @6 %f
temurin-21-bookworm temurin-21-tools-deps temurin-21-tools-deps-1.12.5.1664 temurin-21-tools-deps-1.12.5.1664-bookworm temurin-21-tools-deps-bookworm @8 %0
temurin-21-bookworm-slim temurin-21-tools-deps-1.12.5.1664-bookworm-slim temurin-21-tools-deps-bookworm-slim @8 %0
temurin-21-bullseye temurin-21-tools-deps-1.12.5.1664-bullseye temurin-21-tools-deps-bullseye @6 %0
temurin-21-bullseye-slim temurin-21-tools-deps-1.12.5.1664-bullseye-slim temurin-21-tools-deps-bullseye-slim @6 %0
temurin-21-jammy temurin-21-tools-deps-1.12.5.1664-jammy temurin-21-tools-deps-jammy @8 %g
temurin-21-noble temurin-21-tools-deps-1.12.5.1664-noble temurin-21-tools-deps-noble @8 %h
temurin-21-tools-deps-1.12.5.1664-trixie temurin-21-tools-deps-trixie temurin-21-trixie @8 %0
temurin-21-tools-deps-1.12.5.1664-trixie-slim temurin-21-tools-deps-trixie-slim temurin-21-trixie-slim @8 %0
temurin-25-lein-2.13.0-alpine temurin-25-lein-alpine @6 %a
lein lein-2.13.0 lein-2.13.0-bookworm lein-bookworm temurin-25-lein temurin-25-lein-2.13.0 temurin-25-lein-2.13.0-bookworm temurin-25-lein-bookworm @8 %b
lein-2.13.0-bookworm-slim lein-bookworm-slim temurin-25-lein-2.13.0-bookworm-slim temurin-25-lein-bookworm-slim @8 %c
lein-2.13.0-bullseye lein-bullseye temurin-25-lein-2.13.0-bullseye temurin-25-lein-bullseye @6 %b
lein-2.13.0-bullseye-slim lein-bullseye-slim temurin-25-lein-2.13.0-bullseye-slim temurin-25-lein-bullseye-slim @6 %c
temurin-25-lein-2.13.0-noble temurin-25-lein-noble @8 %i
lein-2.13.0-trixie lein-trixie temurin-25-lein-2.13.0-trixie temurin-25-lein-trixie @8 %b
lein-2.13.0-trixie-slim lein-trixie-slim temurin-25-lein-2.13.0-trixie-slim temurin-25-lein-trixie-slim @8 %c
temurin-25-alpine temurin-25-tools-deps-1.12.5.1664-alpine temurin-25-tools-deps-alpine @6 %f
temurin-25-bookworm temurin-25-tools-deps temurin-25-tools-deps-1.12.5.1664 temurin-25-tools-deps-1.12.5.1664-bookworm temurin-25-tools-deps-bookworm tools-deps tools-deps-1.12.5.1664 tools-deps-1.12.5.1664-bookworm tools-deps-bookworm @8 %0
temurin-25-bookworm-slim temurin-25-tools-deps-1.12.5.1664-bookworm-slim temurin-25-tools-deps-bookworm-slim tools-deps-1.12.5.1664-bookworm-slim tools-deps-bookworm-slim @8 %0
temurin-25-bullseye temurin-25-tools-deps-1.12.5.1664-bullseye temurin-25-tools-deps-bullseye tools-deps-1.12.5.1664-bullseye tools-deps-bullseye @6 %0
temurin-25-bullseye-slim temurin-25-tools-deps-1.12.5.1664-bullseye-slim temurin-25-tools-deps-bullseye-slim tools-deps-1.12.5.1664-bullseye-slim tools-deps-bullseye-slim @6 %0
temurin-25-noble temurin-25-tools-deps-1.12.5.1664-noble temurin-25-tools-deps-noble @8 %j
temurin-25-tools-deps-1.12.5.1664-trixie temurin-25-tools-deps-trixie temurin-25-trixie tools-deps-1.12.5.1664-trixie tools-deps-trixie @8 %0
temurin-25-tools-deps-1.12.5.1664-trixie-slim temurin-25-tools-deps-trixie-slim temurin-25-trixie-slim tools-deps-1.12.5.1664-trixie-slim tools-deps-trixie-slim @8 %0
temurin-26-lein-2.13.0-alpine temurin-26-lein-alpine @6
temurin-26-lein temurin-26-lein-2.13.0 temurin-26-lein-2.13.0-bookworm temurin-26-lein-bookworm @8
temurin-26-lein-2.13.0-bookworm-slim temurin-26-lein-bookworm-slim @8
temurin-26-lein-2.13.0-bullseye temurin-26-lein-bullseye @6
temurin-26-lein-2.13.0-bullseye-slim temurin-26-lein-bullseye-slim @6
temurin-26-lein-2.13.0-noble temurin-26-lein-noble @8
temurin-26-lein-2.13.0-trixie temurin-26-lein-trixie @8
temurin-26-lein-2.13.0-trixie-slim temurin-26-lein-trixie-slim @8
temurin-26-alpine temurin-26-tools-deps-1.12.5.1664-alpine temurin-26-tools-deps-alpine @6
temurin-26-bookworm temurin-26-tools-deps temurin-26-tools-deps-1.12.5.1664 temurin-26-tools-deps-1.12.5.1664-bookworm temurin-26-tools-deps-bookworm @8
temurin-26-bookworm-slim temurin-26-tools-deps-1.12.5.1664-bookworm-slim temurin-26-tools-deps-bookworm-slim @8
temurin-26-bullseye temurin-26-tools-deps-1.12.5.1664-bullseye temurin-26-tools-deps-bullseye @6
temurin-26-bullseye-slim temurin-26-tools-deps-1.12.5.1664-bullseye-slim temurin-26-tools-deps-bullseye-slim @6
temurin-26-noble temurin-26-tools-deps-1.12.5.1664-noble temurin-26-tools-deps-noble @8
temurin-26-tools-deps-1.12.5.1664-trixie temurin-26-tools-deps-trixie temurin-26-trixie @8
temurin-26-tools-deps-1.12.5.1664-trixie-slim temurin-26-tools-deps-trixie-slim temurin-26-trixie-slim @8
!181129 -onbuild !191003 alpine !200601 -stretch !220726 -openjdk -buster !231012 boot !240725 -focal
=julia|base|runtime|The Julia language for numerical work
%{"distro":"debian","entrypoint":["docker-entrypoint.sh"],"cmd":["julia"],"tools":["curl","ca-certificates"],"env":{"JULIA_PATH":"/usr/local/julia","PATH":"/usr/local/julia/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"windows-servercore","cmd":["julia"],"shell":["powershell","-Command","$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]}
1.12.7^2-trixie trixie & 1.12.7^2 latest @s %0
1.12.7^2-bookworm bookworm @s %0
1.12.7^2-windowsservercore-ltsc2025 windowsservercore-ltsc2025 & 1.12.7^2-windowsservercore windowsservercore 1.12.7^2 latest @d %1
1.12.7^2-windowsservercore-ltsc2022 windowsservercore-ltsc2022 & 1.12.7^2-windowsservercore windowsservercore 1.12.7^2 latest @d %1
1.10.12^1-trixie & 1.10.12^1 @s %0
1.10.12^1-bookworm @s %0
1.10.12^1-windowsservercore-ltsc2025 & 1.10.12^1-windowsservercore 1.10.12^1 @d %1
1.10.12^1-windowsservercore-ltsc2022 & 1.10.12^1-windowsservercore 1.10.12^1 @d %1
1.11.9^1-trixie & 1.11.9^1 @t %0
1.11.9^1-bookworm @t %0
1.11.9^1-windowsservercore-ltsc2025 & 1.11.9^1-windowsservercore 1.11.9^1 @d %1
1.11.9^1-windowsservercore-ltsc2022 & 1.11.9^1-windowsservercore 1.11.9^1 @d %1
1.13.0-rc3-trixie 1.13-rc-trixie rc-trixie & 1.13.0-rc3 1.13-rc rc @s %0
1.13.0-rc3-bookworm 1.13-rc-bookworm rc-bookworm @s %0
1.13.0-rc3-windowsservercore-ltsc2025 1.13-rc-windowsservercore-ltsc2025 rc-windowsservercore-ltsc2025 & 1.13.0-rc3-windowsservercore 1.13-rc-windowsservercore rc-windowsservercore 1.13.0-rc3 1.13-rc rc @d %1
1.13.0-rc3-windowsservercore-ltsc2022 1.13-rc-windowsservercore-ltsc2022 rc-windowsservercore-ltsc2022 & 1.13.0-rc3-windowsservercore 1.13-rc-windowsservercore rc-windowsservercore 1.13.0-rc3 1.13-rc rc @d %1
!180810 jessie !190125 0 !190820 1.1 !191126 1.2 !200323 stretch 1.3 !200803 1.4 !210326 1.5 -alpine3.12 !211130 -alpine3.13 !211202 1.0 !220112 -ltsc2016 !220525 -alpine3.14 !220818 1.7 !221201 -alpine3.15 !230510 1.8 !230515 -alpine3.16 !230614 buster !231212 -alpine3.17 !231227 1.9 !240524 -alpine3.18 !241008 1.6 !241213 -alpine3.19 !250530 -alpine3.20 !250812 bullseye !250916 alpine !251205 -alpine3.21 !260310 -alpine3.23 -alpine3.22
=r-base|base|runtime|R for statistics, on Debian
%{"distro":"debian","cmd":["R"],"users":["docker"],"tools":["wget","ca-certificates","less"],"env":{"LC_ALL":"en_US.UTF-8","LANG":"en_US.UTF-8"}}
4.6.1 latest @8 %0
=pypy|base plain=debian|runtime|PyPy: Python with a just-in-time compiler
%{"distro":"debian","cmd":["pypy3"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"],"env":{"LANG":"C.UTF-8","PATH":"/opt/pypy/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"debian","cmd":["pypy3"],"tools":["ca-certificates"],"env":{"LANG":"C.UTF-8","PATH":"/opt/pypy/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"windows-servercore","cmd":["pypy"],"shell":["powershell","-Command","$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]}
%{"distro":"debian","cmd":["pypy"],"tools":["curl","wget","git","ca-certificates","gnupg","gcc","g++","make","unzip","xz-utils","openssh-client","procps","dpkg-dev","libc6-dev","netbase","patch","file","mercurial","subversion"],"env":{"LANG":"C.UTF-8","PATH":"/opt/pypy/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"debian","cmd":["pypy"],"tools":["ca-certificates"],"env":{"LANG":"C.UTF-8","PATH":"/opt/pypy/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
3.11-7.3.23-trixie 3.11-7.3-trixie 3.11-7-trixie 3.11-trixie 3-7.3.23-trixie 3-7.3-trixie 3-7-trixie 3-trixie trixie & 3.11-7.3.23 3.11-7.3 3.11-7 3.11 3-7.3.23 3-7.3 3-7 3 latest @s %0
3.11-7.3.23-slim 3.11-7.3-slim 3.11-7-slim 3.11-slim 3-7.3.23-slim 3-7.3-slim 3-7-slim 3-slim slim 3.11-7.3.23-slim-trixie 3.11-7.3-slim-trixie 3.11-7-slim-trixie 3.11-slim-trixie 3-7.3.23-slim-trixie 3-7.3-slim-trixie 3-7-slim-trixie 3-slim-trixie slim-trixie @s %1
3.11-7.3.23-bookworm 3.11-7.3-bookworm 3.11-7-bookworm 3.11-bookworm 3-7.3.23-bookworm 3-7.3-bookworm 3-7-bookworm 3-bookworm bookworm @s %0
3.11-7.3.23-slim-bookworm 3.11-7.3-slim-bookworm 3.11-7-slim-bookworm 3.11-slim-bookworm 3-7.3.23-slim-bookworm 3-7.3-slim-bookworm 3-7-slim-bookworm 3-slim-bookworm slim-bookworm @s %1
3.11-7.3.23-windowsservercore-ltsc2025 3.11-7.3-windowsservercore-ltsc2025 3.11-7-windowsservercore-ltsc2025 3.11-windowsservercore-ltsc2025 3-7.3.23-windowsservercore-ltsc2025 3-7.3-windowsservercore-ltsc2025 3-7-windowsservercore-ltsc2025 3-windowsservercore-ltsc2025 windowsservercore-ltsc2025 & 3.11-7.3.23 3.11-7.3 3.11-7 3.11 3-7.3.23 3-7.3 3-7 3 latest 3.11-7.3.23-windowsservercore 3.11-7.3-windowsservercore 3.11-7-windowsservercore 3.11-windowsservercore 3-7.3.23-windowsservercore 3-7.3-windowsservercore 3-7-windowsservercore 3-windowsservercore windowsservercore @d %2
3.11-7.3.23-windowsservercore-ltsc2022 3.11-7.3-windowsservercore-ltsc2022 3.11-7-windowsservercore-ltsc2022 3.11-windowsservercore-ltsc2022 3-7.3.23-windowsservercore-ltsc2022 3-7.3-windowsservercore-ltsc2022 3-7-windowsservercore-ltsc2022 3-windowsservercore-ltsc2022 windowsservercore-ltsc2022 & 3.11-7.3.23 3.11-7.3 3.11-7 3.11 3-7.3.23 3-7.3 3-7 3 latest 3.11-7.3.23-windowsservercore 3.11-7.3-windowsservercore 3.11-7-windowsservercore 3.11-windowsservercore 3-7.3.23-windowsservercore 3-7.3-windowsservercore 3-7-windowsservercore 3-windowsservercore windowsservercore @d %2
2.7-7.3.23-trixie 2.7-7.3-trixie 2.7-7-trixie 2.7-trixie 2-7.3.23-trixie 2-7.3-trixie 2-7-trixie 2-trixie & 2.7-7.3.23 2.7-7.3 2.7-7 2.7 2-7.3.23 2-7.3 2-7 2 @s %3
2.7-7.3.23-slim 2.7-7.3-slim 2.7-7-slim 2.7-slim 2-7.3.23-slim 2-7.3-slim 2-7-slim 2-slim 2.7-7.3.23-slim-trixie 2.7-7.3-slim-trixie 2.7-7-slim-trixie 2.7-slim-trixie 2-7.3.23-slim-trixie 2-7.3-slim-trixie 2-7-slim-trixie 2-slim-trixie @s %4
2.7-7.3.23-bookworm 2.7-7.3-bookworm 2.7-7-bookworm 2.7-bookworm 2-7.3.23-bookworm 2-7.3-bookworm 2-7-bookworm 2-bookworm @s %3
2.7-7.3.23-slim-bookworm 2.7-7.3-slim-bookworm 2.7-7-slim-bookworm 2.7-slim-bookworm 2-7.3.23-slim-bookworm 2-7.3-slim-bookworm 2-7-slim-bookworm 2-slim-bookworm @s %4
2.7-7.3.23-windowsservercore-ltsc2025 2.7-7.3-windowsservercore-ltsc2025 2.7-7-windowsservercore-ltsc2025 2.7-windowsservercore-ltsc2025 2-7.3.23-windowsservercore-ltsc2025 2-7.3-windowsservercore-ltsc2025 2-7-windowsservercore-ltsc2025 2-windowsservercore-ltsc2025 & 2.7-7.3.23 2.7-7.3 2.7-7 2.7 2-7.3.23 2-7.3 2-7 2 2.7-7.3.23-windowsservercore 2.7-7.3-windowsservercore 2.7-7-windowsservercore 2.7-windowsservercore 2-7.3.23-windowsservercore 2-7.3-windowsservercore 2-7-windowsservercore 2-windowsservercore @d %2
2.7-7.3.23-windowsservercore-ltsc2022 2.7-7.3-windowsservercore-ltsc2022 2.7-7-windowsservercore-ltsc2022 2.7-windowsservercore-ltsc2022 2-7.3.23-windowsservercore-ltsc2022 2-7.3-windowsservercore-ltsc2022 2-7-windowsservercore-ltsc2022 2-windowsservercore-ltsc2022 & 2.7-7.3.23 2.7-7.3 2.7-7 2.7 2-7.3.23 2-7.3 2-7 2 2.7-7.3.23-windowsservercore 2.7-7.3-windowsservercore 2.7-7-windowsservercore 2.7-windowsservercore 2-7.3.23-windowsservercore 2-7.3-windowsservercore 2-7-windowsservercore 2-windowsservercore @d %2
!170321 -alpha !171226 -onbuild !190329 jessie !200414 stretch !230614 buster !250707 bullseye
=archlinux|base|os|Arch Linux, a rolling distribution
latest base base-20260816.0.574111 @e
base-devel base-devel-20260816.0.574111 @e
multilib-devel multilib-devel-20260816.0.574111 @e
!200908 20191006 20191105 20191205 20200106 20200205 20200306 20200407 20200505 20200605 20200705 !201104 20200908
=ros|base|robotics|The Robot Operating System on Ubuntu
humble-ros-core humble-ros-core-jammy @6
humble-ros-base humble-ros-base-jammy humble @6
humble-perception humble-perception-jammy @6
jazzy-ros-core jazzy-ros-core-noble @6
jazzy-ros-base jazzy-ros-base-noble jazzy @6
jazzy-perception jazzy-perception-noble @6
kilted-ros-core kilted-ros-core-noble @6
kilted-ros-base kilted-ros-base-noble kilted @6
kilted-perception kilted-perception-noble @6
lyrical-ros-core lyrical-ros-core-resolute @6
lyrical-ros-base lyrical-ros-base-resolute lyrical latest @6
lyrical-perception lyrical-perception-resolute @6
rolling-ros-core rolling-ros-core-resolute @6
rolling-ros-base rolling-ros-base-resolute rolling @6
rolling-perception rolling-perception-resolute @6
!190807 -jessie !210603 -stretch !250609 kinetic dashing melodic indigo jade lunar ardent bouncy eloquent iron crystal -trusty -bionic -xenial -buster -zesty !250610 foxy noetic galactic -focal -bridge -robot
=sapmachine|base|runtime|OpenJDK as built by SAP
jre-headless jre-headless-ubuntu 26-jre-headless 26-jre-headless-ubuntu 26.0.2.1-jre-headless 26.0.2.1-jre-headless-ubuntu jre-headless-ubuntu-noble jre-headless-ubuntu-24.04 26-jre-headless-ubuntu-noble 26-jre-headless-ubuntu-24.04 26.0.2.1-jre-headless-ubuntu-noble 26.0.2.1-jre-headless-ubuntu-24.04 @7
jre jre-ubuntu 26-jre 26-jre-ubuntu 26.0.2.1-jre 26.0.2.1-jre-ubuntu jre-ubuntu-noble jre-ubuntu-24.04 26-jre-ubuntu-noble 26-jre-ubuntu-24.04 26.0.2.1-jre-ubuntu-noble 26.0.2.1-jre-ubuntu-24.04 @7
jdk-headless jdk-headless-ubuntu 26-jdk-headless 26-jdk-headless-ubuntu 26.0.2.1-jdk-headless 26.0.2.1-jdk-headless-ubuntu jdk-headless-ubuntu-noble jdk-headless-ubuntu-24.04 26-jdk-headless-ubuntu-noble 26-jdk-headless-ubuntu-24.04 26.0.2.1-jdk-headless-ubuntu-noble 26.0.2.1-jdk-headless-ubuntu-24.04 @7
latest ubuntu jdk jdk-ubuntu 26 26-ubuntu 26.0.2.1 26.0.2.1-ubuntu 26-jdk 26-jdk-ubuntu 26.0.2.1-jdk 26.0.2.1-jdk-ubuntu ubuntu-noble ubuntu-24.04 jdk-ubuntu-noble jdk-ubuntu-24.04 26-ubuntu-noble 26-ubuntu-24.04 26-jdk-ubuntu-noble 26-jdk-ubuntu-24.04 26.0.2.1-ubuntu-noble 26.0.2.1-ubuntu-24.04 26.0.2.1-jdk-ubuntu-noble 26.0.2.1-jdk-ubuntu-24.04 @7
jre-headless-ubuntu-jammy jre-headless-ubuntu-22.04 26-jre-headless-ubuntu-jammy 26-jre-headless-ubuntu-22.04 26.0.2.1-jre-headless-ubuntu-jammy 26.0.2.1-jre-headless-ubuntu-22.04 @7
jre-ubuntu-jammy jre-ubuntu-22.04 26-jre-ubuntu-jammy 26-jre-ubuntu-22.04 26.0.2.1-jre-ubuntu-jammy 26.0.2.1-jre-ubuntu-22.04 @7
jdk-headless-ubuntu-jammy jdk-headless-ubuntu-22.04 26-jdk-headless-ubuntu-jammy 26-jdk-headless-ubuntu-22.04 26.0.2.1-jdk-headless-ubuntu-jammy 26.0.2.1-jdk-headless-ubuntu-22.04 @7
ubuntu-jammy ubuntu-22.04 jdk-ubuntu-jammy jdk-ubuntu-22.04 26-ubuntu-jammy 26-ubuntu-22.04 26-jdk-ubuntu-jammy 26-jdk-ubuntu-22.04 26.0.2.1-ubuntu-jammy 26.0.2.1-ubuntu-22.04 26.0.2.1-jdk-ubuntu-jammy 26.0.2.1-jdk-ubuntu-22.04 @7
jre-alpine 26-jre-alpine 26.0.2.1-jre-alpine jre-alpine-3.23 26-jre-alpine-3.23 26.0.2.1-jre-alpine-3.23 @e
alpine jdk-alpine 26-alpine 26.0.2.1-alpine 26-jdk-alpine 26.0.2.1-jdk-alpine alpine-3.23 jdk-alpine-3.23 26-alpine-3.23 26-jdk-alpine-3.23 26.0.2.1-alpine-3.23 26.0.2.1-jdk-alpine-3.23 @e
jre-alpine-3.22 26-jre-alpine-3.22 26.0.2.1-jre-alpine-3.22 @e
alpine-3.22 jdk-alpine-3.22 26-alpine-3.22 26-jdk-alpine-3.22 26.0.2.1-alpine-3.22 26.0.2.1-jdk-alpine-3.22 @e
jre-alpine-3.21 26-jre-alpine-3.21 26.0.2.1-jre-alpine-3.21 @e
alpine-3.21 jdk-alpine-3.21 26-alpine-3.21 26-jdk-alpine-3.21 26.0.2.1-alpine-3.21 26.0.2.1-jdk-alpine-3.21 @e
25-jre-headless 25-jre-headless-ubuntu 25.0.4.1-jre-headless 25.0.4.1-jre-headless-ubuntu lts-jre-headless-ubuntu lts-jre-headless-ubuntu-noble lts-jre-headless-ubuntu-24.04 25-jre-headless-ubuntu-noble 25-jre-headless-ubuntu-24.04 25.0.4.1-jre-headless-ubuntu-noble 25.0.4.1-jre-headless-ubuntu-24.04 @7
25-jre 25-jre-ubuntu 25.0.4.1-jre 25.0.4.1-jre-ubuntu lts-jre-ubuntu lts-jre-ubuntu-noble lts-jre-ubuntu-24.04 25-jre-ubuntu-noble 25-jre-ubuntu-24.04 25.0.4.1-jre-ubuntu-noble 25.0.4.1-jre-ubuntu-24.04 @7
25-jdk-headless 25-jdk-headless-ubuntu 25.0.4.1-jdk-headless 25.0.4.1-jdk-headless-ubuntu lts-jdk-headless-ubuntu lts-jdk-headless-ubuntu-noble lts-jdk-headless-ubuntu-24.04 25-jdk-headless-ubuntu-noble 25-jdk-headless-ubuntu-24.04 25.0.4.1-jdk-headless-ubuntu-noble 25.0.4.1-jdk-headless-ubuntu-24.04 @7
lts lts-ubuntu 25 25-ubuntu 25.0.4.1 25.0.4.1-ubuntu 25-jdk 25-jdk-ubuntu 25.0.4.1-jdk 25.0.4.1-jdk-ubuntu lts-jdk-ubuntu lts-ubuntu-noble lts-ubuntu-24.04 lts-jdk-ubuntu-noble lts-jdk-ubuntu-24.04 25-ubuntu-noble 25-ubuntu-24.04 25-jdk-ubuntu-noble 25-jdk-ubuntu-24.04 25.0.4.1-ubuntu-noble 25.0.4.1-ubuntu-24.04 25.0.4.1-jdk-ubuntu-noble 25.0.4.1-jdk-ubuntu-24.04 @7
lts-jre-headless-ubuntu-jammy lts-jre-headless-ubuntu-22.04 25-jre-headless-ubuntu-jammy 25-jre-headless-ubuntu-22.04 25.0.4.1-jre-headless-ubuntu-jammy 25.0.4.1-jre-headless-ubuntu-22.04 @7
lts-jre-ubuntu-jammy lts-jre-ubuntu-22.04 25-jre-ubuntu-jammy 25-jre-ubuntu-22.04 25.0.4.1-jre-ubuntu-jammy 25.0.4.1-jre-ubuntu-22.04 @7
lts-jdk-headless-ubuntu-jammy lts-jdk-headless-ubuntu-22.04 25-jdk-headless-ubuntu-jammy 25-jdk-headless-ubuntu-22.04 25.0.4.1-jdk-headless-ubuntu-jammy 25.0.4.1-jdk-headless-ubuntu-22.04 @7
lts-ubuntu-jammy lts-ubuntu-22.04 lts-jdk-ubuntu-jammy lts-jdk-ubuntu-22.04 25-ubuntu-jammy 25-ubuntu-22.04 25-jdk-ubuntu-jammy 25-jdk-ubuntu-22.04 25.0.4.1-ubuntu-jammy 25.0.4.1-ubuntu-22.04 25.0.4.1-jdk-ubuntu-jammy 25.0.4.1-jdk-ubuntu-22.04 @7
lts-jre-alpine 25-jre-alpine 25.0.4.1-jre-alpine lts-jre-alpine-3.23 25-jre-alpine-3.23 25.0.4.1-jre-alpine-3.23 @e
lts-alpine 25-alpine 25.0.4.1-alpine lts-jdk-alpine 25-jdk-alpine 25.0.4.1-jdk-alpine lts-alpine-3.23 lts-jdk-alpine-3.23 25-alpine-3.23 25-jdk-alpine-3.23 25.0.4.1-alpine-3.23 25.0.4.1-jdk-alpine-3.23 @e
lts-jre-alpine-3.22 25-jre-alpine-3.22 25.0.4.1-jre-alpine-3.22 @e
lts-alpine-3.22 lts-jdk-alpine-3.22 25-alpine-3.22 25-jdk-alpine-3.22 25.0.4.1-alpine-3.22 25.0.4.1-jdk-alpine-3.22 @e
lts-jre-alpine-3.21 25-jre-alpine-3.21 25.0.4.1-jre-alpine-3.21 @e
lts-alpine-3.21 lts-jdk-alpine-3.21 25-alpine-3.21 25-jdk-alpine-3.21 25.0.4.1-alpine-3.21 25.0.4.1-jdk-alpine-3.21 @e
21-jre-headless 21-jre-headless-ubuntu 21.0.12.1-jre-headless 21.0.12.1-jre-headless-ubuntu 21-jre-headless-ubuntu-noble 21-jre-headless-ubuntu-24.04 21.0.12.1-jre-headless-ubuntu-noble 21.0.12.1-jre-headless-ubuntu-24.04 @7
21-jre 21-jre-ubuntu 21.0.12.1-jre 21.0.12.1-jre-ubuntu 21-jre-ubuntu-noble 21-jre-ubuntu-24.04 21.0.12.1-jre-ubuntu-noble 21.0.12.1-jre-ubuntu-24.04 @7
21-jdk-headless 21-jdk-headless-ubuntu 21.0.12.1-jdk-headless 21.0.12.1-jdk-headless-ubuntu 21-jdk-headless-ubuntu-noble 21-jdk-headless-ubuntu-24.04 21.0.12.1-jdk-headless-ubuntu-noble 21.0.12.1-jdk-headless-ubuntu-24.04 @7
21 21-ubuntu 21.0.12.1 21.0.12.1-ubuntu 21-jdk 21-jdk-ubuntu 21.0.12.1-jdk 21.0.12.1-jdk-ubuntu 21-ubuntu-noble 21-ubuntu-24.04 21-jdk-ubuntu-noble 21-jdk-ubuntu-24.04 21.0.12.1-ubuntu-noble 21.0.12.1-ubuntu-24.04 21.0.12.1-jdk-ubuntu-noble 21.0.12.1-jdk-ubuntu-24.04 @7
21-jre-headless-ubuntu-jammy 21-jre-headless-ubuntu-22.04 21.0.12.1-jre-headless-ubuntu-jammy 21.0.12.1-jre-headless-ubuntu-22.04 @7
21-jre-ubuntu-jammy 21-jre-ubuntu-22.04 21.0.12.1-jre-ubuntu-jammy 21.0.12.1-jre-ubuntu-22.04 @7
21-jdk-headless-ubuntu-jammy 21-jdk-headless-ubuntu-22.04 21.0.12.1-jdk-headless-ubuntu-jammy 21.0.12.1-jdk-headless-ubuntu-22.04 @7
21-ubuntu-jammy 21-ubuntu-22.04 21-jdk-ubuntu-jammy 21-jdk-ubuntu-22.04 21.0.12.1-ubuntu-jammy 21.0.12.1-ubuntu-22.04 21.0.12.1-jdk-ubuntu-jammy 21.0.12.1-jdk-ubuntu-22.04 @7
21-jre-alpine 21.0.12.1-jre-alpine 21-jre-alpine-3.23 21.0.12.1-jre-alpine-3.23 @e
21-alpine 21.0.12.1-alpine 21-jdk-alpine 21.0.12.1-jdk-alpine 21-alpine-3.23 21-jdk-alpine-3.23 21.0.12.1-alpine-3.23 21.0.12.1-jdk-alpine-3.23 @e
21-jre-alpine-3.22 21.0.12.1-jre-alpine-3.22 @e
21-alpine-3.22 21-jdk-alpine-3.22 21.0.12.1-alpine-3.22 21.0.12.1-jdk-alpine-3.22 @e
21-jre-alpine-3.21 21.0.12.1-jre-alpine-3.21 @e
21-alpine-3.21 21-jdk-alpine-3.21 21.0.12.1-alpine-3.21 21.0.12.1-jdk-alpine-3.21 @e
17-jre-headless 17-jre-headless-ubuntu 17.0.20.1-jre-headless 17.0.20.1-jre-headless-ubuntu 17-jre-headless-ubuntu-noble 17-jre-headless-ubuntu-24.04 17.0.20.1-jre-headless-ubuntu-noble 17.0.20.1-jre-headless-ubuntu-24.04 @7
17-jre 17-jre-ubuntu 17.0.20.1-jre 17.0.20.1-jre-ubuntu 17-jre-ubuntu-noble 17-jre-ubuntu-24.04 17.0.20.1-jre-ubuntu-noble 17.0.20.1-jre-ubuntu-24.04 @7
17-jdk-headless 17-jdk-headless-ubuntu 17.0.20.1-jdk-headless 17.0.20.1-jdk-headless-ubuntu 17-jdk-headless-ubuntu-noble 17-jdk-headless-ubuntu-24.04 17.0.20.1-jdk-headless-ubuntu-noble 17.0.20.1-jdk-headless-ubuntu-24.04 @7
17 17-ubuntu 17.0.20.1 17.0.20.1-ubuntu 17-jdk 17-jdk-ubuntu 17.0.20.1-jdk 17.0.20.1-jdk-ubuntu 17-ubuntu-noble 17-ubuntu-24.04 17-jdk-ubuntu-noble 17-jdk-ubuntu-24.04 17.0.20.1-ubuntu-noble 17.0.20.1-ubuntu-24.04 17.0.20.1-jdk-ubuntu-noble 17.0.20.1-jdk-ubuntu-24.04 @7
17-jre-headless-ubuntu-jammy 17-jre-headless-ubuntu-22.04 17.0.20.1-jre-headless-ubuntu-jammy 17.0.20.1-jre-headless-ubuntu-22.04 @7
17-jre-ubuntu-jammy 17-jre-ubuntu-22.04 17.0.20.1-jre-ubuntu-jammy 17.0.20.1-jre-ubuntu-22.04 @7
17-jdk-headless-ubuntu-jammy 17-jdk-headless-ubuntu-22.04 17.0.20.1-jdk-headless-ubuntu-jammy 17.0.20.1-jdk-headless-ubuntu-22.04 @7
17-ubuntu-jammy 17-ubuntu-22.04 17-jdk-ubuntu-jammy 17-jdk-ubuntu-22.04 17.0.20.1-ubuntu-jammy 17.0.20.1-ubuntu-22.04 17.0.20.1-jdk-ubuntu-jammy 17.0.20.1-jdk-ubuntu-22.04 @7
17-jre-alpine 17.0.20.1-jre-alpine 17-jre-alpine-3.23 17.0.20.1-jre-alpine-3.23 @e
17-alpine 17.0.20.1-alpine 17-jdk-alpine 17.0.20.1-jdk-alpine 17-alpine-3.23 17-jdk-alpine-3.23 17.0.20.1-alpine-3.23 17.0.20.1-jdk-alpine-3.23 @e
17-jre-alpine-3.22 17.0.20.1-jre-alpine-3.22 @e
17-alpine-3.22 17-jdk-alpine-3.22 17.0.20.1-alpine-3.22 17.0.20.1-jdk-alpine-3.22 @e
17-jre-alpine-3.21 17.0.20.1-jre-alpine-3.21 @e
17-alpine-3.21 17-jdk-alpine-3.21 17.0.20.1-alpine-3.21 17.0.20.1-jdk-alpine-3.21 @e
!190918 12 !200319 13 !200916 14 !210316 15 !210917 16 !220921 18 !230420 19 !230920 20 !240920 22 !250319 23 !250707 -focal !250917 24 !260318 11
=azul-zulu|base|runtime|OpenJDK as built by Azul
8.96-8.0.504-jdk-almalinux10 8-almalinux10 8-jdk-almalinux 8-jdk-almalinux10 @6
8.96-8.0.504-jdk-headless-almalinux10 8-headless-almalinux 8-headless-almalinux10 @6
8.96-8.0.504-jre-almalinux10 8-jre-almalinux 8-jre-almalinux10 @6
8.96-8.0.504-jre-headless-almalinux10 8-jre-headless-almalinux 8-jre-headless-almalinux10 @6
8.96-8.0.504-jdk-alpine3.23 8-alpine3.23 8-jdk-alpine 8-jdk-alpine3.23 @6
8.96-8.0.504-jdk-headless-alpine3.23 8-headless-alpine 8-headless-alpine3.23 @6
8.96-8.0.504-jre-alpine3.23 8-jre-alpine 8-jre-alpine3.23 @6
8.96-8.0.504-jre-headless-alpine3.23 8-jre-headless-alpine 8-jre-headless-alpine3.23 @6
8.96-8.0.504-jdk-debian13 8 8-jdk 8-jdk-debian 8-jdk-debian13 @6
8.96-8.0.504-jdk-headless-debian13 8-headless 8-headless-debian 8-headless-debian13 @6
8.96-8.0.504-jre-debian13 8-jre 8-jre-debian 8-jre-debian13 @6
8.96-8.0.504-jre-headless-debian13 8-jre-headless 8-jre-headless-debian 8-jre-headless-debian13 @6
11.90-11.0.32.1-jdk-almalinux10 11-almalinux10 11-jdk-almalinux 11-jdk-almalinux10 @6
11.90-11.0.32.1-jdk-headless-almalinux10 11-headless-almalinux 11-headless-almalinux10 @6
11.90-11.0.32.1-jre-almalinux10 11-jre-almalinux 11-jre-almalinux10 @6
11.90-11.0.32.1-jre-headless-almalinux10 11-jre-headless-almalinux 11-jre-headless-almalinux10 @6
11.90-11.0.32.1-jdk-alpine3.23 11-alpine3.23 11-jdk-alpine 11-jdk-alpine3.23 @6
11.90-11.0.32.1-jdk-headless-alpine3.23 11-headless-alpine 11-headless-alpine3.23 @6
11.90-11.0.32.1-jre-alpine3.23 11-jre-alpine 11-jre-alpine3.23 @6
11.90-11.0.32.1-jre-headless-alpine3.23 11-jre-headless-alpine 11-jre-headless-alpine3.23 @6
11.90-11.0.32.1-jdk-debian13 11 11-jdk 11-jdk-debian 11-jdk-debian13 @6
11.90-11.0.32.1-jdk-headless-debian13 11-headless 11-headless-debian 11-headless-debian13 @6
11.90-11.0.32.1-jre-debian13 11-jre 11-jre-debian 11-jre-debian13 @6
11.90-11.0.32.1-jre-headless-debian13 11-jre-headless 11-jre-headless-debian 11-jre-headless-debian13 @6
17.68-17.0.20.1-jdk-almalinux10 17-almalinux10 17-jdk-almalinux 17-jdk-almalinux10 @6
17.68-17.0.20.1-jdk-headless-almalinux10 17-headless-almalinux 17-headless-almalinux10 @6
17.68-17.0.20.1-jre-almalinux10 17-jre-almalinux 17-jre-almalinux10 @6
17.68-17.0.20.1-jre-headless-almalinux10 17-jre-headless-almalinux 17-jre-headless-almalinux10 @6
17.68-17.0.20.1-jdk-alpine3.23 17-alpine3.23 17-jdk-alpine 17-jdk-alpine3.23 @6
17.68-17.0.20.1-jdk-headless-alpine3.23 17-headless-alpine 17-headless-alpine3.23 @6
17.68-17.0.20.1-jre-alpine3.23 17-jre-alpine 17-jre-alpine3.23 @6
17.68-17.0.20.1-jre-headless-alpine3.23 17-jre-headless-alpine 17-jre-headless-alpine3.23 @6
17.68-17.0.20.1-jdk-debian13 17 17-jdk 17-jdk-debian 17-jdk-debian13 @6
17.68-17.0.20.1-jdk-headless-debian13 17-headless 17-headless-debian 17-headless-debian13 @6
17.68-17.0.20.1-jre-debian13 17-jre 17-jre-debian 17-jre-debian13 @6
17.68-17.0.20.1-jre-headless-debian13 17-jre-headless 17-jre-headless-debian 17-jre-headless-debian13 @6
21.52-21.0.12.1-jdk-almalinux10 21-almalinux10 21-jdk-almalinux 21-jdk-almalinux10 @6
21.52-21.0.12.1-jdk-headless-almalinux10 21-headless-almalinux 21-headless-almalinux10 @6
21.52-21.0.12.1-jre-almalinux10 21-jre-almalinux 21-jre-almalinux10 @6
21.52-21.0.12.1-jre-headless-almalinux10 21-jre-headless-almalinux 21-jre-headless-almalinux10 @6
21.52-21.0.12.1-jdk-alpine3.23 21-alpine3.23 21-jdk-alpine 21-jdk-alpine3.23 @6
21.52-21.0.12.1-jdk-headless-alpine3.23 21-headless-alpine 21-headless-alpine3.23 @6
21.52-21.0.12.1-jre-alpine3.23 21-jre-alpine 21-jre-alpine3.23 @6
21.52-21.0.12.1-jre-headless-alpine3.23 21-jre-headless-alpine 21-jre-headless-alpine3.23 @6
21.52-21.0.12.1-jdk-debian13 21 21-jdk 21-jdk-debian 21-jdk-debian13 @6
21.52-21.0.12.1-jdk-headless-debian13 21-headless 21-headless-debian 21-headless-debian13 @6
21.52-21.0.12.1-jre-debian13 21-jre 21-jre-debian 21-jre-debian13 @6
21.52-21.0.12.1-jre-headless-debian13 21-jre-headless 21-jre-headless-debian 21-jre-headless-debian13 @6
25.36-25.0.4.1-jdk-almalinux10 25-almalinux10 25-jdk-almalinux 25-jdk-almalinux10 @6
25.36-25.0.4.1-jdk-headless-almalinux10 25-headless-almalinux 25-headless-almalinux10 @6
25.36-25.0.4.1-jre-almalinux10 25-jre-almalinux 25-jre-almalinux10 @6
25.36-25.0.4.1-jre-headless-almalinux10 25-jre-headless-almalinux 25-jre-headless-almalinux10 @6
25.36-25.0.4.1-jdk-alpine3.23 25-alpine3.23 25-jdk-alpine 25-jdk-alpine3.23 @6
25.36-25.0.4.1-jdk-headless-alpine3.23 25-headless-alpine 25-headless-alpine3.23 @6
25.36-25.0.4.1-jre-alpine3.23 25-jre-alpine 25-jre-alpine3.23 @6
25.36-25.0.4.1-jre-headless-alpine3.23 25-jre-headless-alpine 25-jre-headless-alpine3.23 @6
25.36-25.0.4.1-jdk-debian13 25 25-jdk 25-jdk-debian 25-jdk-debian13 @6
25.36-25.0.4.1-jdk-headless-debian13 25-headless 25-headless-debian 25-headless-debian13 @6
25.36-25.0.4.1-jre-debian13 25-jre 25-jre-debian 25-jre-debian13 @6
25.36-25.0.4.1-jre-headless-debian13 25-jre-headless 25-jre-headless-debian 25-jre-headless-debian13 @6
26.32-26.0.2.1-jdk-almalinux10 26-almalinux10 26-jdk-almalinux 26-jdk-almalinux10 @6
26.32-26.0.2.1-jdk-headless-almalinux10 26-headless-almalinux 26-headless-almalinux10 @6
26.32-26.0.2.1-jre-almalinux10 26-jre-almalinux 26-jre-almalinux10 @6
26.32-26.0.2.1-jre-headless-almalinux10 26-jre-headless-almalinux 26-jre-headless-almalinux10 @6
26.32-26.0.2.1-jdk-alpine3.23 26-alpine3.23 26-jdk-alpine 26-jdk-alpine3.23 @6
26.32-26.0.2.1-jdk-headless-alpine3.23 26-headless-alpine 26-headless-alpine3.23 @6
26.32-26.0.2.1-jre-alpine3.23 26-jre-alpine 26-jre-alpine3.23 @6
26.32-26.0.2.1-jre-headless-alpine3.23 26-jre-headless-alpine 26-jre-headless-alpine3.23 @6
26.32-26.0.2.1-jdk-debian13 26 26-jdk 26-jdk-debian 26-jdk-debian13 @6
26.32-26.0.2.1-jdk-headless-debian13 26-headless 26-headless-debian 26-headless-debian13 @6
26.32-26.0.2.1-jre-debian13 26-jre 26-jre-debian 26-jre-debian13 @6
26.32-26.0.2.1-jre-headless-debian13 26-jre-headless 26-jre-headless-debian 26-jre-headless-debian13 @6
=ibm-semeru-runtimes|base|runtime|OpenJDK as built by IBM, with the OpenJ9 virtual machine
open-8.0.502.0-jdk-jammy open-8-jdk-jammy @8
open-8.0.502.0-jdk-noble open-8-jdk-noble @8
open-8.0.502.0-jdk-resolute open-8-jdk-resolute & open-8.0.502.0-jdk open-8-jdk @8
open-8.0.502.0-jre-jammy open-8-jre-jammy @8
open-8.0.502.0-jre-noble open-8-jre-noble @8
open-8.0.502.0-jre-resolute open-8-jre-resolute & open-8.0.502.0-jre open-8-jre @8
open-11.0.32.0-jdk-jammy open-11-jdk-jammy @8
open-11.0.32.0-jdk-noble open-11-jdk-noble @8
open-11.0.32.0-jdk-resolute open-11-jdk-resolute & open-11.0.32.0-jdk open-11-jdk @8
open-11.0.32.0-jre-jammy open-11-jre-jammy @8
open-11.0.32.0-jre-noble open-11-jre-noble @8
open-11.0.32.0-jre-resolute open-11-jre-resolute & open-11.0.32.0-jre open-11-jre @8
open-17.0.20.0-jdk-jammy open-17-jdk-jammy @8
open-17.0.20.0-jdk-noble open-17-jdk-noble @8
open-17.0.20.0-jdk-resolute open-17-jdk-resolute & open-17.0.20.0-jdk open-17-jdk @8
open-17.0.20.0-jre-jammy open-17-jre-jammy @8
open-17.0.20.0-jre-noble open-17-jre-noble @8
open-17.0.20.0-jre-resolute open-17-jre-resolute & open-17.0.20.0-jre open-17-jre @8
open-21.0.12.0-jdk-jammy open-21-jdk-jammy @8
open-21.0.12.0-jdk-noble open-21-jdk-noble @8
open-21.0.12.0-jdk-resolute open-21-jdk-resolute & open-21.0.12.0-jdk open-21-jdk @8
open-21.0.12.0-jre-jammy open-21-jre-jammy @8
open-21.0.12.0-jre-noble open-21-jre-noble @8
open-21.0.12.0-jre-resolute open-21-jre-resolute & open-21.0.12.0-jre open-21-jre @8
open-jdk-25.0.4.0-jdk-jammy open-25-jdk-jammy @8
open-jdk-25.0.4.0-jdk-noble open-25-jdk-noble @8
open-jdk-25.0.4.0-jdk-resolute open-25-jdk-resolute & open-jdk-25.0.4.0-jdk open-25-jdk @8
open-jdk-25.0.4.0-jre-jammy open-25-jre-jammy @8
open-jdk-25.0.4.0-jre-noble open-25-jre-noble @8
open-jdk-25.0.4.0-jre-resolute open-25-jre-resolute & open-jdk-25.0.4.0-jre open-25-jre @8
open-26.0.2.0-jdk-jammy open-26-jdk-jammy @8
open-26.0.2.0-jdk-noble open-26-jdk-noble @8
open-26.0.2.0-jdk-resolute open-26-jdk-resolute & open-26.0.2.0-jdk open-26-jdk @8
open-26.0.2.0-jre-jammy open-26-jre-jammy @8
open-26.0.2.0-jre-noble open-26-jre-noble @8
open-26.0.2.0-jre-resolute open-26-jre-resolute & open-26.0.2.0-jre open-26-jre @8
!250610 -focal
=groovy|base|runtime|Apache Groovy on a choice of JDKs
6.0.0-beta-2-jdk21 6.0.0-beta-2-jdk21-noble 6.0.0-beta-2-jdk 6.0.0-beta-2 6.0.0-beta-2-jdk-noble 6.0.0-beta-2-noble @g
6.0.0-beta-2-jdk21-alpine 6.0.0-beta-2-jdk-alpine 6.0.0-beta-2-alpine @6
6.0.0-beta-2-jdk17 6.0.0-beta-2-jdk17-noble @5
6.0.0-beta-2-jdk17-alpine @e
5.1.0^2-jdk21 jdk21 5.1.0^2-jdk21-noble jdk21-noble latest 5.1.0^2-jdk jdk 5.1.0^2 5.1.0^2-jdk-noble jdk-noble 5.1.0^2-noble noble @g
5.1.0^2-jdk21-alpine jdk21-alpine 5.1.0^2-jdk-alpine jdk-alpine 5.1.0^2-alpine alpine @6
5.1.0^2-jdk17 jdk17 5.1.0^2-jdk17-noble jdk17-noble @5
5.1.0^2-jdk17-alpine jdk17-alpine @e
5.1.0^2-jdk11 jdk11 5.1.0^2-jdk11-jammy jdk11-jammy 5.1.0^2-jdk-jammy jdk-jammy 5.1.0^2-jammy jammy @f
5.1.0^2-jdk11-alpine jdk11-alpine @e
4.0.33^2-jdk21 4.0.33^2-jdk21-noble 4.0.33^2-jdk 4.0.33^2 4.0.33^2-jdk-noble 4.0.33^2-noble @g
4.0.33^2-jdk21-alpine 4.0.33^2-jdk-alpine 4.0.33^2-alpine @6
4.0.33^2-jdk17 4.0.33^2-jdk17-noble @5
4.0.33^2-jdk17-alpine @e
4.0.33^2-jdk11 4.0.33^2-jdk11-jammy 4.0.33^2-jdk-jammy 4.0.33^2-jammy @f
4.0.33^2-jdk11-alpine @e
4.0.33^2-jdk8 jdk8 4.0.33^2-jdk8-jammy jdk8-jammy @b
4.0.33^2-jdk8-alpine jdk8-alpine @6
3.0.25^2-jdk21 3.0.25^2-jdk21-noble 3.0.25^2-jdk 3.0.25^2 3.0.25^2-jdk-noble 3.0.25^2-noble @g
3.0.25^2-jdk21-alpine 3.0.25^2-jdk-alpine 3.0.25^2-alpine @6
3.0.25^2-jdk17 3.0.25^2-jdk17-noble @5
3.0.25^2-jdk17-alpine @e
3.0.25^2-jdk11 3.0.25^2-jdk11-jammy 3.0.25^2-jdk-jammy 3.0.25^2-jammy @f
3.0.25^2-jdk11-alpine @e
3.0.25^2-jdk8 3.0.25^2-jdk8-jammy @b
3.0.25^2-jdk8-alpine @6
!180626 -jdk9 -jre9 !181001 2.6 !181115 -jre10 -jdk10 !181224 2.4 !190206 -jre7 -jdk7 !191111 -jre12 -jdk12 !200211 2.5 !200401 -jdk13 -jre13 !201021 -jre14 -jdk14 !210412 -jre15 -jdk15 !210907 -alpha !211006 jre -jre8 -jdk16 -jre16 -jre11 !221021 -jdk18 !260115 -jdk25
=jruby|base|runtime|JRuby: Ruby on the Java virtual machine
latest 10 10.1 10.1.1 10.1-jre 10.1-jre21 10.1.1-jre 10.1.1-jre21 10.1.1.0 10.1.1.0-jre 10.1.1.0-jre21 @6
10-jdk 10-jdk21 10.1-jdk 10.1-jdk21 10.1.1-jdk 10.1.1-jdk21 10.1.1.0-jdk 10.1.1.0-jdk21 @6
10.1-jre25 10.1.1-jre25 10.1.1.0-jre25 @6
10.1-jdk25 10.1.1-jdk25 10.1.1.0-jdk25 @6
10.0 10.0.6 10.0-jre 10.0-jre21 10.0.6-jre 10.0.6-jre21 10.0.6.0 10.0.6.0-jre 10.0.6.0-jre21 @6
10.0-jdk 10.0-jdk21 10.0.6-jdk 10.0.6-jdk21 10.0.6.0-jdk 10.0.6.0-jdk21 @6
10.0-jre25 10.0.6-jre25 10.0.6.0-jre25 @6
10.0-jdk25 10.0.6-jdk25 10.0.6.0-jdk25 @6
9 9.4 9.4.15 9.4-jre 9.4-jre8 9.4.15-jre 9.4.15-jre8 9.4.15.0 9.4.15.0-jre 9.4.15.0-jre8 @6
9-jdk 9-jdk8 9.4-jdk 9.4-jdk8 9.4.15-jdk 9.4.15-jdk8 9.4.15.0-jdk 9.4.15.0-jdk8 @6
9.4-jre11 9.4.15-jre11 9.4.15.0-jre11 @6
9.4-jdk11 9.4.15-jdk11 9.4.15.0-jdk11 @6
9.4-jdk17 9.4.15-jdk17 9.4.15.0-jdk17 @6
9.4-jre17 9.4.15-jre17 9.4.15.0-jre17 @6
9.4-jdk21 9.4.15-jdk21 9.4.15.0-jdk21 @6
9.4-jre21 9.4.15-jre21 9.4.15.0-jre21 @6
9.4-jdk25 9.4.15-jdk25 9.4.15.0-jdk25 @6
9.4-jre25 9.4.15-jre25 9.4.15.0-jre25 @6
9.3 9.3.15 9.3-jre 9.3-jre8 9.3.15-jre 9.3.15-jre8 9.3.15.0 9.3.15.0-jre 9.3.15.0-jre8 @6
9.3-jdk 9.3-jdk8 9.3.15-jdk 9.3.15-jdk8 9.3.15.0-jdk 9.3.15.0-jdk8 @6
9.3-jre11 9.3.15-jre11 9.3.15.0-jre11 @6
9.3-jdk11 9.3.15-jdk11 9.3.15.0-jdk11 @6
9.3-jdk17 9.3.15-jdk17 9.3.15.0-jdk17 @6
9.3-jre17 9.3.15-jre17 9.3.15.0-jre17 @6
9.3-jdk21 9.3.15-jdk21 9.3.15.0-jdk21 @6
9.3-jre21 9.3.15-jre21 9.3.15.0-jre21 @6
10.0-dev-jre21 @6
10.0-dev-jdk21 @6
10.0-dev-jre25 @6
10.0-dev-jdk25 @6
10.1-dev-jre21 @6
10.1-dev-jdk21 @6
10.1-dev-jre25 @6
10.1-dev-jdk25 @6
9.4-dev-jre8 @6
9.4-dev-jdk8 @6
9.4-dev-jre11 @6
9.4-dev-jdk11 @6
9.4-dev-jdk17 @6
9.4-dev-jre17 @6
9.4-dev-jdk21 @6
9.4-dev-jre21 @6
9.4-dev-jdk25 @6
9.4-dev-jre25 @6
!141209 dev !160504 9.0 !171121 1.7 !190819 -alpine !201218 -jdk14 !210923 9.1 -jdk16 !230105 9.2 -onbuild !251002 -jdk24 -jre24
=photon|base|os|VMware's small Linux for hosting containers
5.0 5.0-20260727 latest @6
4.0 4.0-20260614 @6
3.0 3.0-20250316 @6
!190513 dev !220705 1.0 !230313 2.0 !230403 -beta
=alt|base|os|ALT Linux
p10 @s
sisyphus @u
p11 latest @s
=cirros|base|os|A tiny Linux to test clouds with
0.6.3^2 latest @b
=haxe|base|runtime|The Haxe compiler and its libraries
4.3.7^1-trixie & 4.3.7^1 latest @c
4.3.7^1-bookworm @c
4.3.7^1-bullseye @c
4.3.7^1-windowsservercore-ltsc2025 & 4.3.7^1-windowsservercore 4.3.7^1 latest @d
4.3.7^1-windowsservercore-ltsc2022 & 4.3.7^1-windowsservercore 4.3.7^1 latest @d
4.3.7^1-alpine3.24 4.3.7^1-alpine @6
4.3.7^1-alpine3.23 @6
4.3.7^1-alpine3.22 @6
4.3.7^1-alpine3.21 @6
5.0.0-preview.1-trixie 5.0.0^1-trixie & 5.0.0-preview.1 5.0.0^1 @c
5.0.0-preview.1-bookworm 5.0.0^1-bookworm @c
5.0.0-preview.1-bullseye 5.0.0^1-bullseye @c
5.0.0-preview.1-windowsservercore-ltsc2025 5.0.0^1-windowsservercore-ltsc2025 & 5.0.0-preview.1-windowsservercore 5.0.0^1-windowsservercore 5.0.0-preview.1 5.0.0^1 @d
5.0.0-preview.1-windowsservercore-ltsc2022 5.0.0^1-windowsservercore-ltsc2022 & 5.0.0-preview.1-windowsservercore 5.0.0^1-windowsservercore 5.0.0-preview.1 5.0.0^1 @d
5.0.0-preview.1-alpine3.24 5.0.0-preview.1-alpine 5.0.0^1-alpine3.24 5.0.0^1-alpine @6
5.0.0-preview.1-alpine3.23 5.0.0^1-alpine3.23 @6
5.0.0-preview.1-alpine3.22 5.0.0^1-alpine3.22 @6
5.0.0-preview.1-alpine3.21 5.0.0^1-alpine3.21 @6
4.2.5^1-bookworm & 4.2.5^1 @c
4.2.5^1-bullseye @c
4.2.5^1-windowsservercore-ltsc2025 & 4.2.5^1-windowsservercore 4.2.5^1 @d
4.2.5^1-windowsservercore-ltsc2022 & 4.2.5^1-windowsservercore 4.2.5^1 @d
4.1.5^1-bullseye & 4.1.5^1 @c
4.1.5^1-windowsservercore-ltsc2025 & 4.1.5^1-windowsservercore 4.1.5^1 @d
4.1.5^1-windowsservercore-ltsc2022 & 4.1.5^1-windowsservercore 4.1.5^1 @d
4.0.5^1-bullseye & 4.0.5^1 @c
4.0.5^1-windowsservercore-ltsc2025 & 4.0.5^1-windowsservercore 4.0.5^1 @d
4.0.5^1-windowsservercore-ltsc2022 & 4.0.5^1-windowsservercore 4.0.5^1 @d
!190617 -onbuild !190712 -alpine3.6 !191223 -alpine3.7 !200601 -alpine3.8 !200723 -jessie !210211 -alpine3.9 !210616 -alpine3.10 !211129 -alpine3.11 !220113 -ltsc2016 !220525 -alpine3.12 !220808 -stretch !221201 -alpine3.13 !230510 -alpine3.14 !231208 -alpine3.15 !240117 3.1 3.2 3.4 3.3 !240705 -buster !240708 -alpine3.16 !250401 -alpine3.17 !250604 -alpine3.18 !260309 -alpine3.19 !260622 -alpine3.20
=hylang|base|runtime|Hy: a Lisp that runs on Python
1.3.1^2-python3.15-rc-trixie python3.15-rc-trixie & 1.3.1^2-python3.15-rc python3.15-rc @4
1.3.1^2-python3.15-rc-bookworm python3.15-rc-bookworm @1
1.3.1^2-python3.15-rc-alpine3.24 python3.15-rc-alpine3.24 1.3.1^2-python3.15-rc-alpine python3.15-rc-alpine @0
1.3.1^2-python3.15-rc-alpine3.23 python3.15-rc-alpine3.23 @0
1.3.1^2-python3.15-rc-windowsservercore-ltsc2025 python3.15-rc-windowsservercore-ltsc2025 & 1.3.1^2-python3.15-rc-windowsservercore python3.15-rc-windowsservercore 1.3.1^2-python3.15-rc python3.15-rc @d
1.3.1^2-python3.15-rc-windowsservercore-ltsc2022 python3.15-rc-windowsservercore-ltsc2022 & 1.3.1^2-python3.15-rc-windowsservercore python3.15-rc-windowsservercore 1.3.1^2-python3.15-rc python3.15-rc @d
1.3.1^2-python3.14-trixie python3.14-trixie 1.3.1^2-trixie trixie & 1.3.1^2-python3.14 python3.14 1.3.1^2 latest @4
1.3.1^2-python3.14-bookworm python3.14-bookworm 1.3.1^2-bookworm bookworm @1
1.3.1^2-python3.14-alpine3.24 python3.14-alpine3.24 1.3.1^2-python3.14-alpine python3.14-alpine 1.3.1^2-alpine3.24 alpine3.24 1.3.1^2-alpine alpine @0
1.3.1^2-python3.14-alpine3.23 python3.14-alpine3.23 1.3.1^2-alpine3.23 alpine3.23 @0
1.3.1^2-python3.14-windowsservercore-ltsc2025 python3.14-windowsservercore-ltsc2025 1.3.1^2-windowsservercore-ltsc2025 windowsservercore-ltsc2025 & 1.3.1^2-python3.14-windowsservercore python3.14-windowsservercore 1.3.1^2-windowsservercore windowsservercore 1.3.1^2-python3.14 python3.14 1.3.1^2 latest @d
1.3.1^2-python3.14-windowsservercore-ltsc2022 python3.14-windowsservercore-ltsc2022 1.3.1^2-windowsservercore-ltsc2022 windowsservercore-ltsc2022 & 1.3.1^2-python3.14-windowsservercore python3.14-windowsservercore 1.3.1^2-windowsservercore windowsservercore 1.3.1^2-python3.14 python3.14 1.3.1^2 latest @d
1.3.1^2-python3.13-trixie python3.13-trixie & 1.3.1^2-python3.13 python3.13 @4
1.3.1^2-python3.13-bookworm python3.13-bookworm @1
1.3.1^2-python3.13-alpine3.24 python3.13-alpine3.24 1.3.1^2-python3.13-alpine python3.13-alpine @0
1.3.1^2-python3.13-alpine3.23 python3.13-alpine3.23 @0
1.3.1^2-python3.13-windowsservercore-ltsc2025 python3.13-windowsservercore-ltsc2025 & 1.3.1^2-python3.13-windowsservercore python3.13-windowsservercore 1.3.1^2-python3.13 python3.13 @d
1.3.1^2-python3.13-windowsservercore-ltsc2022 python3.13-windowsservercore-ltsc2022 & 1.3.1^2-python3.13-windowsservercore python3.13-windowsservercore 1.3.1^2-python3.13 python3.13 @d
1.3.1^2-python3.12-trixie python3.12-trixie & 1.3.1^2-python3.12 python3.12 @4
1.3.1^2-python3.12-bookworm python3.12-bookworm @1
1.3.1^2-python3.12-alpine3.24 python3.12-alpine3.24 1.3.1^2-python3.12-alpine python3.12-alpine @0
1.3.1^2-python3.12-alpine3.23 python3.12-alpine3.23 @0
1.3.1^2-python3.11-trixie python3.11-trixie & 1.3.1^2-python3.11 python3.11 @4
1.3.1^2-python3.11-bookworm python3.11-bookworm @1
1.3.1^2-python3.11-alpine3.24 python3.11-alpine3.24 1.3.1^2-python3.11-alpine python3.11-alpine @0
1.3.1^2-python3.11-alpine3.23 python3.11-alpine3.23 @0
1.3.1^2-python3.10-trixie python3.10-trixie & 1.3.1^2-python3.10 python3.10 @4
1.3.1^2-python3.10-bookworm python3.10-bookworm @1
1.3.1^2-python3.10-alpine3.24 python3.10-alpine3.24 1.3.1^2-python3.10-alpine python3.10-alpine @0
1.3.1^2-python3.10-alpine3.23 python3.10-alpine3.23 @0
1.3.1^2-pypy3.11-trixie pypy3.11-trixie 1.3.1^2-pypy-trixie pypy-trixie & 1.3.1^2-pypy3.11 pypy3.11 1.3.1^2-pypy pypy @s
1.3.1^2-pypy3.11-bookworm pypy3.11-bookworm 1.3.1^2-pypy-bookworm pypy-bookworm @s
1.3.1^2-pypy3.11-windowsservercore-ltsc2025 pypy3.11-windowsservercore-ltsc2025 1.3.1^2-pypy-windowsservercore-ltsc2025 pypy-windowsservercore-ltsc2025 & 1.3.1^2-pypy3.11-windowsservercore pypy3.11-windowsservercore 1.3.1^2-pypy3.11 pypy3.11 1.3.1^2-pypy pypy @d
1.3.1^2-pypy3.11-windowsservercore-ltsc2022 pypy3.11-windowsservercore-ltsc2022 1.3.1^2-pypy-windowsservercore-ltsc2022 pypy-windowsservercore-ltsc2022 & 1.3.1^2-pypy3.11-windowsservercore pypy3.11-windowsservercore 1.3.1^2-pypy3.11 pypy3.11 1.3.1^2-pypy pypy @d
!190701 -alpine3.8 !191230 -alpine3.9 !200205 stretch -jessie !200604 -alpine3.10 !210204 -alpine3.11 !210712 -alpine3.12 !211203 -alpine3.13 !220112 -ltsc2016 !220623 -alpine3.14 !221201 -alpine3.15 !230512 -alpine3.16 !230620 buster !231213 -alpine3.17 !240529 -alpine3.18 !240923 0 !241211 -alpine3.19 !250602 -alpine3.20 !250813 bullseye !251204 -alpine3.21 !260611 -alpine3.22
=ibmjava|base|runtime|IBM's SDK for Java 8
8-jre jre 8 latest @h
8-sfj sfj @h
8-sdk sdk @h
!170907 9 !211129 11 !220601 -alpine
=mageia|base|os|Mageia Linux
10 latest @c
9 @c
cauldron @c
!150203 3 !160222 4 !190318 5 !200414 6 !210226 rc !240403 7 !240509 8
=neurodebian|base|os|Debian or Ubuntu with package sources for neuroscience
jammy nd22.04 @6
jammy-non-free nd22.04-non-free @6
noble nd24.04 @6
noble-non-free nd24.04-non-free @6
bullseye nd110 @s
bullseye-non-free nd110-non-free @s
bookworm nd120 @s
bookworm-non-free nd120-non-free @s
trixie nd130 latest @s
trixie-non-free nd130-non-free non-free @s
forky nd140 @s
forky-non-free nd140-non-free @s
sid nd @s
sid-non-free nd-non-free @s
!150501 lucid !151109 utopic !160721 vivid squeeze !160826 wily !170614 precise !170727 yakkety !180124 zesty !181031 artful !181113 wheezy !191212 cosmic !200513 disco !201222 jessie trusty !210813 groovy !220316 hirsute !220719 stretch !221018 impish !230202 xenial !240621 bionic !240812 buster !250603 focal !260303 plucky
=nim|base|runtime|The Nim compiler
2.2.10^2 latest @2
2.2.8 @2
2.2.6 @v
2.2.4 @2
2.2.2 @2
2.2.0 @2
2.0.14^1 @2
2.0.12 @2
2.0.10 @2
2.0.8 @2
2.0.6 @2
2.0.4 @2
2.0.2 @2
2.0.0 @2
=rakudo-star|base|runtime|The Raku compiler with modules
trixie latest 2026.06-trixie @6
bookworm 2026.06-bookworm @6
alpine 2026.06-alpine @6
!150701 2015.03 !150702 2015.05 !150727 2015.06 !150928 2015.07 !151130 2015.09 !160204 2015.11 !160426 2016.01 !160722 2016.04 !161104 2016.07 !161129 2016.10 !170206 2016.11 !170504 2017.01 !170724 2017.04 !171113 2017.07 !180130 2017.10 !180514 2018.01 !180808 2018.04 !181112 2018.06 !190412 2018.10 !200428 2019.03 !201106 2020.01 !210603 2020.10 !220818 2021.04 !221216 2022.07 !230302 2022.12 !230502 2023.02 !230712 2023.04 !230825 2023.06 !240327 2023.08 !240408 2024.02 !240502 2024.03 !240612 2024.04 !240823 2024.05 !240903 2024.07 !241010 2024.08 !241030 2024.09 !241217 2024.10 !250306 2024.12 !250602 2025.02 !250923 2025.04
=swipl|base|runtime|SWI-Prolog
latest 10.1.13 @c
stable 10.0.2 @c
=nginx|service extended plain=debian|web-server|The web server and reverse proxy nginx
%{"distro":"debian","entrypoint":["/docker-entrypoint.sh"],"cmd":["nginx","-g","daemon off;"],"ports":["80"],"stopSignal":"SIGQUIT","users":["nginx:101"],"tools":["ca-certificates"]}
%{"distro":"alpine","bash":false,"entrypoint":["/docker-entrypoint.sh"],"cmd":["nginx","-g","daemon off;"],"ports":["80"],"stopSignal":"SIGQUIT","users":["nginx:101"],"tools":["curl","ca-certificates","tzdata"]}
%{"distro":"alpine","bash":false,"entrypoint":["/docker-entrypoint.sh"],"cmd":["nginx","-g","daemon off;"],"ports":["80"],"stopSignal":"SIGQUIT","users":["nginx:101"],"tools":["tzdata"]}
1.31.4 mainline 1 1.31 latest 1.31.4-trixie mainline-trixie 1-trixie 1.31-trixie trixie @4 %0
1.31.4-perl mainline-perl 1-perl 1.31-perl perl 1.31.4-trixie-perl mainline-trixie-perl 1-trixie-perl 1.31-trixie-perl trixie-perl @4 %0
1.31.4-otel mainline-otel 1-otel 1.31-otel otel 1.31.4-trixie-otel mainline-trixie-otel 1-trixie-otel 1.31-trixie-otel trixie-otel @6 %0
1.31.4-alpine mainline-alpine 1-alpine 1.31-alpine alpine 1.31.4-alpine3.24 mainline-alpine3.24 1-alpine3.24 1.31-alpine3.24 alpine3.24 @0 %1
1.31.4-alpine-perl mainline-alpine-perl 1-alpine-perl 1.31-alpine-perl alpine-perl 1.31.4-alpine3.24-perl mainline-alpine3.24-perl 1-alpine3.24-perl 1.31-alpine3.24-perl alpine3.24-perl @0 %1
1.31.4-alpine-slim mainline-alpine-slim 1-alpine-slim 1.31-alpine-slim alpine-slim 1.31.4-alpine3.24-slim mainline-alpine3.24-slim 1-alpine3.24-slim 1.31-alpine3.24-slim alpine3.24-slim @0 %2
1.31.4-alpine-otel mainline-alpine-otel 1-alpine-otel 1.31-alpine-otel alpine-otel 1.31.4-alpine3.24-otel mainline-alpine3.24-otel 1-alpine3.24-otel 1.31-alpine3.24-otel alpine3.24-otel @6 %1
1.30.4 stable 1.30 1.30.4-trixie stable-trixie 1.30-trixie @4 %0
1.30.4-perl stable-perl 1.30-perl 1.30.4-trixie-perl stable-trixie-perl 1.30-trixie-perl @4 %0
1.30.4-otel stable-otel 1.30-otel 1.30.4-trixie-otel stable-trixie-otel 1.30-trixie-otel @6 %0
1.30.4-alpine stable-alpine 1.30-alpine 1.30.4-alpine3.24 stable-alpine3.24 1.30-alpine3.24 @0 %1
1.30.4-alpine-perl stable-alpine-perl 1.30-alpine-perl 1.30.4-alpine3.24-perl stable-alpine3.24-perl 1.30-alpine3.24-perl @0 %1
1.30.4-alpine-slim stable-alpine-slim 1.30-alpine-slim 1.30.4-alpine3.24-slim stable-alpine3.24-slim 1.30-alpine3.24-slim @0 %2
1.30.4-alpine-otel stable-alpine-otel 1.30-alpine-otel 1.30.4-alpine3.24-otel stable-alpine3.24-otel 1.30-alpine3.24-otel @6 %1
!150429 1.7 !160427 1.8 !160524 1.9 !170419 1.10 !170425 1.11 !180508 1.12 !180605 1.13 !190423 1.14 !190604 1.15 !200423 1.16 !200601 1.17 !210421 1.18 !210525 1.19 !220525 1.20 !220622 1.21 !230411 1.22 !230524 1.23 !230613 bullseye !240417 -alpine3.18 !240423 1.24 -alpine3.17 !240530 1.25 !240815 -alpine3.19 !250423 1.26 -alpine3.20 !250624 1.27 !251007 bookworm !251209 -alpine3.22 !251223 -alpine3.21 !260414 1.28 !260513 1.29 !260715 -alpine3.23
=postgres|service extended plain=debian|database|The SQL database PostgreSQL
%{"distro":"debian","entrypoint":["docker-entrypoint.sh"],"cmd":["postgres"],"ports":["5432"],"volumes":["/var/lib/postgresql"],"stopSignal":"SIGINT","users":["postgres:999"],"tools":["gnupg","xz-utils","less"],"env":{"LANG":"en_US.utf8"}}
%{"distro":"alpine","bash":false,"entrypoint":["docker-entrypoint.sh"],"cmd":["postgres"],"ports":["5432"],"volumes":["/var/lib/postgresql"],"stopSignal":"SIGINT","users":["postgres:70"],"env":{"LANG":"en_US.utf8"}}
%{"distro":"debian","entrypoint":["docker-entrypoint.sh"],"cmd":["postgres"],"ports":["5432"],"volumes":["/var/lib/postgresql/data"],"stopSignal":"SIGINT","users":["postgres:999"],"tools":["gnupg","xz-utils","less"],"env":{"LANG":"en_US.utf8","PGDATA":"/var/lib/postgresql/data"}}
%{"distro":"alpine","bash":false,"entrypoint":["docker-entrypoint.sh"],"cmd":["postgres"],"ports":["5432"],"volumes":["/var/lib/postgresql/data"],"stopSignal":"SIGINT","users":["postgres:70"],"env":{"LANG":"en_US.utf8","PGDATA":"/var/lib/postgresql/data"}}
19beta3 19beta3-trixie @4 %0
19beta3-bookworm @1 %0
19beta3-alpine3.24 19beta3-alpine @0 %1
19beta3-alpine3.23 @0 %1
18.6^1 latest 18.6^1-trixie trixie @4 %0
18.6^1-bookworm bookworm @1 %0
18.6^1-alpine3.24 alpine3.24 18.6^1-alpine alpine @0 %1
18.6^1-alpine3.23 alpine3.23 @0 %1
17.11^1 17.11^1-trixie @4 %2
17.11^1-bookworm @1 %2
17.11^1-alpine3.24 17.11^1-alpine @0 %3
17.11^1-alpine3.23 @0 %3
16.15^1 16.15^1-trixie @4 %2
16.15^1-bookworm @1 %2
16.15^1-alpine3.24 16.15^1-alpine @0 %3
16.15^1-alpine3.23 @0 %3
15.19^1 15.19^1-trixie @4 %2
15.19^1-bookworm @1 %2
15.19^1-alpine3.24 15.19^1-alpine @0 %3
15.19^1-alpine3.23 @0 %3
14.24^1 14.24^1-trixie @4 %2
14.24^1-bookworm @1 %2
14.24^1-alpine3.24 14.24^1-alpine @0 %3
14.24^1-alpine3.23 @0 %3
!150604 8 !210713 -alpine3.13 !210923 buster !211129 -alpine3.14 !220214 9 !220525 -alpine3.15 !220701 10 11 -stretch !221130 -alpine3.16 !231208 -alpine3.17 !240522 -alpine3.18 !241209 -alpine3.19 !250204 12 !250602 -alpine3.20 !250812 bullseye !251114 13 !251204 -alpine3.21 !260616 -alpine3.22
=redis|service extended plain=debian|database|The in-memory data store Redis
%{"distro":"debian","workdir":"/data","entrypoint":["docker-entrypoint.sh"],"cmd":["redis-server"],"ports":["6379"],"volumes":["/data"],"users":["redis:999"],"tools":["tzdata"]}
%{"distro":"alpine","bash":false,"workdir":"/data","entrypoint":["docker-entrypoint.sh"],"cmd":["redis-server"],"ports":["6379"],"volumes":["/data"],"users":["redis:999"],"tools":["tzdata"]}
8.10.1^2 8.10.1^2-trixie latest trixie @4 %0
8.10.1^2-alpine 8.10.1^2-alpine3.23 alpine alpine3.23 @0 %1
8.8.2^1 8.8.2^1-trixie @4 %0
8.8.2^1-alpine 8.8.2^1-alpine3.23 @0 %1
8.6.6^1 8.6.6^1-trixie @4 %0
8.6.6^1-alpine 8.6.6^1-alpine3.23 @0 %1
8.4.6^1 8.4.6^1-trixie @4 %0
8.4.6^1-alpine 8.4.6^1-alpine3.22 @0 %1
8.2.9^1 8.2.9^1-bookworm @1 %0
8.2.9^1-alpine 8.2.9^1-alpine3.22 @0 %1
7.4.11^2 7.4.11^2-bookworm @1 %0
7.4.11^2-alpine 7.4.11^2-alpine3.21 @0 %1
7.2.16^1 7.2.16^1-bookworm @1 %0
7.2.16^1-alpine 7.2.16^1-alpine3.21 @0 %1
6.2.24^2 6.2.24^2-bookworm @1 %0
6.2.24^2-alpine 6.2.24^2-alpine3.21 @0 %1
!160617 2 !170714 windowsservercore nanoserver !181018 3 !190205 -alpine3.8 !190625 -alpine3.9 !190711 stretch !191223 -alpine3.10 !200430 4 !200604 -alpine3.11 !210201 -alpine3.12 !210222 rc !210706 -alpine3.13 !211007 buster !211129 -alpine3.14 !220525 -alpine3.15 !221130 5 !221201 -alpine3.16 !230511 -alpine3.17 !230614 bullseye !231208 -alpine3.18 !240523 -alpine3.19 !240919 7.0 !250106 -alpine3.20 !260210 bookworm !260507 8.0
=mysql|service extended|database|The SQL database MySQL
%{"distro":"oraclelinux","packages":"microdnf","entrypoint":["docker-entrypoint.sh"],"cmd":["mysqld"],"ports":["3306","33060"],"volumes":["/var/lib/mysql"],"users":["mysql:999"],"tools":["openssl","gzip","findutils"]}
26.7.0^2 innovation latest 26.7.0^2-oraclelinux9 innovation-oraclelinux9 oraclelinux9 26.7.0^2-oracle innovation-oracle oracle @6 %0
9.7.2^2 lts 9.7.2^2-oraclelinux9 lts-oraclelinux9 9.7.2^2-oracle lts-oracle @6 %0
8.4.11^2 8.4.11^2-oraclelinux9 8.4.11^2-oracle @6 %0
!230802 debian !231218 5 -oraclelinux7 !240229 -bullseye !240506 -oraclelinux8 !260505 -bookworm
=mariadb|service extended|database|The SQL database MariaDB
%{"distro":"rhel-ubi","packages":"microdnf","user":"mysql","entrypoint":["docker-entrypoint.sh"],"cmd":["mariadbd"],"ports":["3306"],"volumes":["/var/lib/mysql"],"users":["mysql:999"],"tools":["tar","gzip"]}
%{"distro":"ubuntu","entrypoint":["docker-entrypoint.sh"],"cmd":["mariadbd"],"ports":["3306"],"volumes":["/var/lib/mysql"],"users":["mysql"],"tools":["ca-certificates","tzdata","xz-utils","socat"],"env":{"LANG":"C.UTF-8"}}
13.0.1^1-ubi10-rc 13.0.1^1-ubi-rc @8 %0
13.0.1^1-resolute-rc 13.0.1^1-rc @8 %1
12.3.2^2-ubi10 lts-ubi10 12.3.2^2-ubi lts-ubi @8 %0
12.3.2^2-noble noble lts-noble 12.3.2^2 latest lts @8 %1
11.8.8^2-ubi9 11.8.8^2-ubi @8 %0
11.8.8^2-noble 11.8.8^2 @8 %1
11.4.12^1-ubi9 11.4.12^1-ubi @8 %0
11.4.12^1-noble 11.4.12^1 @8 %1
10.11.18^2-ubi9 10.11.18^2-ubi @8 %0
10.11.18^2-jammy 10.11.18^2 @8 %1
10.6.28^1-ubi9 10.6.28^1-ubi @8 %0
10.6.28^1-jammy 10.6.28^1 @8 %1
!180725 jessie -wheezy !190604 5 10.0 -xenial -trusty !200612 bionic !210428 10.1 !210524 alpha !210618 beta !210713 rc !220523 focal !220823 10.2 !230511 10.7 !230609 10.8 10.3 !231115 10.9 !240212 10.10 !240530 jammy 11.3 11.0 !240812 10.4 !241114 11.1 !241122 11.5 !250205 11.2 !250214 11.6 !250610 10.5 11.7
=mongo|service extended|database|The document database MongoDB
%{"distro":"ubuntu","entrypoint":["docker-entrypoint.sh"],"cmd":["mongod"],"ports":["27017"],"volumes":["/data/db","/data/configdb"],"users":["ubuntu:1000","mongodb:999"],"tools":["ca-certificates","procps","jq"]}
%{"distro":"windows-servercore","cmd":["mongod","--bind_ip_all"],"shell":["powershell","-Command","$ErrorActionPreference = 'Stop';"],"ports":["27017"],"volumes":["C:\\\\data\\\\db","C:\\\\data\\\\configdb"]}
%{"distro":"windows-nanoserver","user":"ContainerUser","cmd":["mongod","--bind_ip_all"],"shell":["cmd","/S","/C"],"ports":["27017"],"volumes":["C:\\\\data\\\\db","C:\\\\data\\\\configdb"]}
%{"distro":"ubuntu","entrypoint":["docker-entrypoint.sh"],"cmd":["mongod"],"ports":["27017"],"volumes":["/data/db","/data/configdb"],"users":["mongodb:999"],"tools":["ca-certificates","procps","jq"]}
8.3.8^1-noble & 8.3.8^1 @6 %0
8.3.8^1-windowsservercore-ltsc2025 & 8.3.8^1-windowsservercore 8.3.8^1 @d %1
8.3.8^1-windowsservercore-ltsc2022 & 8.3.8^1-windowsservercore 8.3.8^1 @d %1
8.3.8^1-nanoserver-ltsc2022 & 8.3.8^1-nanoserver @d %2
8.0.29^1-noble & 8.0.29^1 @6 %0
8.0.29^1-windowsservercore-ltsc2025 & 8.0.29^1-windowsservercore 8.0.29^1 @d %1
8.0.29^1-windowsservercore-ltsc2022 & 8.0.29^1-windowsservercore 8.0.29^1 @d %1
8.0.29^1-nanoserver-ltsc2022 & 8.0.29^1-nanoserver @d %2
7.0.40^2-jammy & 7.0.40^2 @6 %3
7.0.40^2-windowsservercore-ltsc2025 & 7.0.40^2-windowsservercore 7.0.40^2 @d %1
7.0.40^2-windowsservercore-ltsc2022 & 7.0.40^2-windowsservercore 7.0.40^2 @d %1
7.0.40^2-nanoserver-ltsc2022 & 7.0.40^2-nanoserver @d %2
!161107 2 !180510 -wheezy !180627 jessie !190402 -stretch !190813 unstable xenial rc !210514 3 !210713 bionic !220112 -ltsc2016 !230202 focal !240515 4 !240919 jammy !250224 5 !260515 6 !260803 8 nanoserver windowsservercore latest noble
=httpd|service extended plain=debian|web-server|Apache's HTTP server
%{"distro":"debian","workdir":"/usr/local/apache2","cmd":["httpd-foreground"],"ports":["80"],"stopSignal":"SIGWINCH","tools":["ca-certificates"],"env":{"HTTPD_PREFIX":"/usr/local/apache2","PATH":"/usr/local/apache2/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"alpine","bash":false,"workdir":"/usr/local/apache2","cmd":["httpd-foreground"],"ports":["80"],"stopSignal":"SIGWINCH","users":["www-data:82"],"tools":["ca-certificates","perl"],"env":{"HTTPD_PREFIX":"/usr/local/apache2","PATH":"/usr/local/apache2/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
2.4.68^2 latest 2.4.68^2-trixie trixie @4 %0
2.4.68^2-alpine alpine 2.4.68^2-alpine3.24 alpine3.24 @0 %1
!210805 -alpine3.13 !211021 buster !211129 -alpine3.14 !220524 -alpine3.15 !221130 -alpine3.16 !230511 -alpine3.17 !230614 bullseye !231212 -alpine3.18 !240530 -alpine3.19 !241211 -alpine3.20 !250602 -alpine3.21 !250812 bookworm !251204 -alpine3.22 !260610 -alpine3.23
=caddy|service extended|web-server|A web server and proxy with automatic HTTPS
%{"distro":"alpine","bash":false,"workdir":"/srv","cmd":["caddy","run","--config","/etc/caddy/Caddyfile","--adapter","caddyfile"],"ports":["80","443","443/udp","2019"],"tools":["curl","ca-certificates"],"env":{"XDG_CONFIG_HOME":"/config","XDG_DATA_HOME":"/data"}}
%{"distro":"alpine","bash":false,"workdir":"/usr/bin","cmd":["/bin/sh"],"tools":["curl","git","ca-certificates"],"env":{"GOTOOLCHAIN":"local","GOPATH":"/go","PATH":"/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"windows-servercore","cmd":["caddy","run","--config","/etc/caddy/Caddyfile","--adapter","caddyfile"],"shell":["powershell","-Command","$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"],"ports":["80","443","443/udp","2019"],"env":{"XDG_CONFIG_HOME":"c:/config","XDG_DATA_HOME":"c:/data"}}
%{"distro":"windows-nanoserver","user":"ContainerUser","cmd":["caddy","run","--config","/etc/caddy/Caddyfile","--adapter","caddyfile"],"ports":["80","443","443/udp","2019"],"env":{"XDG_CONFIG_HOME":"c:/config","XDG_DATA_HOME":"c:/data"}}
%{"distro":"windows-servercore","workdir":"/","shell":["powershell","-Command","$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"],"env":{"GOPATH":"C:\\\\go"}}
2.11.4^2-alpine alpine & 2.11.4^2 latest @w %0
2.11.4^2-builder-alpine builder-alpine & 2.11.4^2-builder builder @w %1
2.11.4^2-windowsservercore-ltsc2022 windowsservercore-ltsc2022 & 2.11.4^2-windowsservercore windowsservercore 2.11.4^2 latest @d %2
2.11.4^2-windowsservercore-ltsc2025 windowsservercore-ltsc2025 & 2.11.4^2-windowsservercore windowsservercore 2.11.4^2 latest @d %2
2.11.4^2-nanoserver-ltsc2022 nanoserver-ltsc2022 & 2.11.4^2-nanoserver nanoserver @d %3
2.11.4^2-nanoserver-ltsc2025 nanoserver-ltsc2025 & 2.11.4^2-nanoserver nanoserver @d %3
2.11.4^2-builder-windowsservercore-ltsc2022 builder-windowsservercore-ltsc2022 & 2.11.4^2-builder builder @d %4
2.11.4^2-builder-windowsservercore-ltsc2025 builder-windowsservercore-ltsc2025 & 2.11.4^2-builder builder @d %4
!220310 -ltsc2016
=traefik|service extended|web-server|A reverse proxy that configures itself from its surroundings
v3.7.11-windowsservercore-ltsc2025 3.7.11-windowsservercore-ltsc2025 v3.7-windowsservercore-ltsc2025 3.7-windowsservercore-ltsc2025 langres-windowsservercore-ltsc2025 v3-windowsservercore-ltsc2025 3-windowsservercore-ltsc2025 windowsservercore-ltsc2025 @d
v3.7.11-windowsservercore-ltsc2022 3.7.11-windowsservercore-ltsc2022 v3.7-windowsservercore-ltsc2022 3.7-windowsservercore-ltsc2022 langres-windowsservercore-ltsc2022 v3-windowsservercore-ltsc2022 3-windowsservercore-ltsc2022 windowsservercore-ltsc2022 @d
v3.7.11-nanoserver-ltsc2025 3.7.11-nanoserver-ltsc2025 v3.7-nanoserver-ltsc2025 3.7-nanoserver-ltsc2025 langres-nanoserver-ltsc2025 v3-nanoserver-ltsc2025 3-nanoserver-ltsc2025 nanoserver-ltsc2025 @d
v3.7.11-nanoserver-ltsc2022 3.7.11-nanoserver-ltsc2022 v3.7-nanoserver-ltsc2022 3.7-nanoserver-ltsc2022 langres-nanoserver-ltsc2022 v3-nanoserver-ltsc2022 3-nanoserver-ltsc2022 nanoserver-ltsc2022 @d
v3.7.11 3.7.11 v3.7 3.7 langres v3 3 latest @x
v2.11.55-windowsservercore-ltsc2025 2.11.55-windowsservercore-ltsc2025 v2.11-windowsservercore-ltsc2025 2.11-windowsservercore-ltsc2025 mimolette-windowsservercore-ltsc2025 v2-windowsservercore-ltsc2025 2-windowsservercore-ltsc2025 @d
v2.11.55-windowsservercore-ltsc2022 2.11.55-windowsservercore-ltsc2022 v2.11-windowsservercore-ltsc2022 2.11-windowsservercore-ltsc2022 mimolette-windowsservercore-ltsc2022 v2-windowsservercore-ltsc2022 2-windowsservercore-ltsc2022 @d
v2.11.55-nanoserver-ltsc2025 2.11.55-nanoserver-ltsc2025 v2.11-nanoserver-ltsc2025 2.11-nanoserver-ltsc2025 mimolette-nanoserver-ltsc2025 v2-nanoserver-ltsc2025 2-nanoserver-ltsc2025 @d
v2.11.55-nanoserver-ltsc2022 2.11.55-nanoserver-ltsc2022 v2.11-nanoserver-ltsc2022 2.11-nanoserver-ltsc2022 mimolette-nanoserver-ltsc2022 v2-nanoserver-ltsc2022 2-nanoserver-ltsc2022 @d
v2.11.55 2.11.55 v2.11 2.11 mimolette v2 2 @x
!170206 reblochon !170505 v1.1 1.1 camembert !170531 1.2 morbier v1.2 !171016 1.3 raclette v1.3 !180123 v1.4 roquefort 1.4 !180503 v1.5 1.5 cancoillotte !180924 v1.6 tetedemoine 1.6 !190826 faisselle !190910 nanoserver !190923 alpine !191211 montdor !200325 cantal !200923 chevrotin !210119 picodon !210817 livarot !220124 brie !220613 rocamadour !220711 epoisses !221003 vacherin !230424 banon !230510 v1.7 1.7 maroilles !240212 saintmarcelin !240715 beaufort !241120 comte !250114 munster !250527 saintnectaire !250827 chaource !251113 chabichou !260819 ramequin
=rabbitmq|service extended|queue|The message broker RabbitMQ (AMQP)
%{"distro":"ubuntu","entrypoint":["docker-entrypoint.sh"],"cmd":["rabbitmq-server"],"ports":["4369","5671","5672","15691","15692","25672"],"volumes":["/var/lib/rabbitmq"],"users":["ubuntu:1000","rabbitmq:999"],"tools":["ca-certificates","gosu","tzdata"],"env":{"PATH":"/opt/rabbitmq/sbin:/opt/erlang/bin:/opt/openssl/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","RABBITMQ_HOME":"/opt/rabbitmq","LANG":"C.UTF-8","LANGUAGE":"C.UTF-8","LC_ALL":"C.UTF-8"}}
%{"distro":"ubuntu","entrypoint":["docker-entrypoint.sh"],"cmd":["rabbitmq-server"],"ports":["4369","5671","5672","15691","15692","25672","15671","15672"],"volumes":["/var/lib/rabbitmq"],"users":["ubuntu:1000","rabbitmq:999"],"tools":["ca-certificates","gosu","tzdata"],"env":{"PATH":"/opt/rabbitmq/sbin:/opt/erlang/bin:/opt/openssl/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","RABBITMQ_HOME":"/opt/rabbitmq","LANG":"C.UTF-8","LANGUAGE":"C.UTF-8","LC_ALL":"C.UTF-8"}}
%{"distro":"alpine","bash":true,"entrypoint":["docker-entrypoint.sh"],"cmd":["rabbitmq-server"],"ports":["4369","5671","5672","15691","15692","25672"],"volumes":["/var/lib/rabbitmq"],"users":["rabbitmq:100"],"tools":["su-exec","tzdata","procps","bash"],"env":{"PATH":"/opt/rabbitmq/sbin:/opt/erlang/bin:/opt/openssl/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","RABBITMQ_HOME":"/opt/rabbitmq","LANG":"C.UTF-8","LANGUAGE":"C.UTF-8","LC_ALL":"C.UTF-8"}}
%{"distro":"alpine","bash":true,"entrypoint":["docker-entrypoint.sh"],"cmd":["rabbitmq-server"],"ports":["4369","5671","5672","15691","15692","25672","15671","15672"],"volumes":["/var/lib/rabbitmq"],"users":["rabbitmq:100"],"tools":["su-exec","tzdata","procps","bash"],"env":{"PATH":"/opt/rabbitmq/sbin:/opt/erlang/bin:/opt/openssl/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","RABBITMQ_HOME":"/opt/rabbitmq","LANG":"C.UTF-8","LANGUAGE":"C.UTF-8","LC_ALL":"C.UTF-8"}}
4.3.5^2 latest @5 %0
4.3.5^2-management management @5 %1
4.3.5^2-alpine alpine @0 %2
4.3.5^2-management-alpine management-alpine @0 %3
4.2.9^1 @5 %0
4.2.9^1-management @5 %1
4.2.9^1-alpine @0 %2
4.2.9^1-management-alpine @0 %3
4.1.8^1 @5 %0
4.1.8^1-management @5 %1
4.1.8^1-alpine @0 %2
4.1.8^1-management-alpine @0 %3
4.0.9^1 @5 %0
4.0.9^1-management @5 %1
4.0.9^1-alpine @0 %2
4.0.9^1-management-alpine @0 %3
!251212 3
=haproxy|service extended plain=debian|web-server|A load balancer for TCP and HTTP
%{"distro":"debian","user":"haproxy","workdir":"/var/lib/haproxy","entrypoint":["docker-entrypoint.sh"],"cmd":["haproxy","-f","/usr/local/etc/haproxy/haproxy.cfg"],"stopSignal":"SIGUSR1","users":["haproxy:99"],"tools":["ca-certificates","socat"]}
%{"distro":"alpine","bash":false,"user":"haproxy","workdir":"/var/lib/haproxy","entrypoint":["docker-entrypoint.sh"],"cmd":["haproxy","-f","/usr/local/etc/haproxy/haproxy.cfg"],"stopSignal":"SIGUSR1","users":["haproxy:99"],"tools":["ca-certificates","socat"]}
%{"distro":"debian","user":"haproxy","entrypoint":["docker-entrypoint.sh"],"cmd":["haproxy","-f","/usr/local/etc/haproxy/haproxy.cfg"],"stopSignal":"SIGUSR1","users":["haproxy:99"],"tools":["ca-certificates","socat"]}
%{"distro":"alpine","bash":false,"user":"haproxy","entrypoint":["docker-entrypoint.sh"],"cmd":["haproxy","-f","/usr/local/etc/haproxy/haproxy.cfg"],"stopSignal":"SIGUSR1","users":["haproxy:99"],"tools":["ca-certificates","socat"]}
3.5-dev5 3.5-dev 3.5-dev5-trixie 3.5-dev-trixie @4 %0
3.5-dev5-alpine 3.5-dev-alpine 3.5-dev5-alpine3.24 3.5-dev-alpine3.24 @0 %1
3.4.3^1 latest lts 3.4.3^1-trixie trixie lts-trixie @4 %0
3.4.3^1-alpine alpine lts-alpine 3.4.3^1-alpine3.24 alpine3.24 lts-alpine3.24 @0 %1
3.3.13^1 3.3.13^1-trixie @4 %0
3.3.13^1-alpine 3.3.13^1-alpine3.24 @0 %1
3.2.22^1 3.2.22^1-trixie @4 %0
3.2.22^1-alpine 3.2.22^1-alpine3.24 @0 %1
3.0.26^1 3.0.26^1-trixie @4 %0
3.0.26^1-alpine 3.0.26^1-alpine3.24 @0 %1
2.8.27^1 2.8.27^1-trixie @4 %0
2.8.27^1-alpine 2.8.27^1-alpine3.24 @0 %1
2.6.32^1 2.6.32^1-trixie @4 %2
2.6.32^1-alpine 2.6.32^1-alpine3.24 @0 %3
!181219 rc !200803 1 !210326 2.1 !210901 buster !211129 -alpine3.14 !220112 -alpine3.12 !220525 -alpine3.15 !220729 2.3 !230504 2.5 !230601 -alpine3.17 !231212 -alpine3.18 !231213 bullseye !240409 2.7 !240523 -alpine3.19 -alpine3.16 !240529 2.0 !241213 -alpine3.20 !250324 2.9 !250529 2.2 !250530 -alpine3.21 !250812 bookworm !251204 -alpine3.22 !260427 3.1 !260610 -alpine3.23 !260707 2.4
=tomcat|service extended|web-server|Apache's container for Java servlets
%{"distro":"ubuntu","workdir":"/usr/local/tomcat","cmd":["catalina.sh","run"],"ports":["8080"],"users":["ubuntu:1000"],"tools":["ca-certificates","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/usr/local/tomcat/bin:/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","CATALINA_HOME":"/usr/local/tomcat"}}
%{"distro":"ubuntu","workdir":"/usr/local/tomcat","cmd":["catalina.sh","run"],"ports":["8080"],"tools":["ca-certificates","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/usr/local/tomcat/bin:/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","CATALINA_HOME":"/usr/local/tomcat"}}
%{"distro":"ubuntu","workdir":"/usr/local/tomcat","cmd":["catalina.sh","run"],"ports":["8080"],"users":["ubuntu:1000"],"tools":["curl","wget","ca-certificates","gnupg","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/usr/local/tomcat/bin:/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","CATALINA_HOME":"/usr/local/tomcat"}}
%{"distro":"ubuntu","workdir":"/usr/local/tomcat","cmd":["catalina.sh","run"],"ports":["8080"],"tools":["curl","wget","ca-certificates","gnupg","tzdata","fontconfig"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/usr/local/tomcat/bin:/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","LANG":"en_US.UTF-8","LANGUAGE":"en_US:en","LC_ALL":"en_US.UTF-8","CATALINA_HOME":"/usr/local/tomcat"}}
11.0.25^2-jdk25-temurin-noble jdk25-temurin-noble 11.0.25^2-jdk25-temurin jdk25-temurin 11.0.25^2-jdk25 jdk25 11.0.25^2 latest @g %0
11.0.25^2-jre25-temurin-noble jre25-temurin-noble 11.0.25^2-jre25-temurin jre25-temurin 11.0.25^2-jre25 jre25 @g %0
11.0.25^2-jdk25-temurin-jammy jdk25-temurin-jammy @8 %1
11.0.25^2-jre25-temurin-jammy jre25-temurin-jammy @8 %1
11.0.25^2-jdk21-temurin-noble jdk21-temurin-noble 11.0.25^2-jdk21-temurin jdk21-temurin 11.0.25^2-jdk21 jdk21 @g %2
11.0.25^2-jre21-temurin-noble jre21-temurin-noble 11.0.25^2-jre21-temurin jre21-temurin 11.0.25^2-jre21 jre21 @g %2
11.0.25^2-jdk21-temurin-jammy jdk21-temurin-jammy @8 %3
11.0.25^2-jre21-temurin-jammy jre21-temurin-jammy @8 %3
11.0.25^2-jdk17-temurin-noble jdk17-temurin-noble 11.0.25^2-jdk17-temurin jdk17-temurin 11.0.25^2-jdk17 jdk17 @5 %2
11.0.25^2-jre17-temurin-noble jre17-temurin-noble 11.0.25^2-jre17-temurin jre17-temurin 11.0.25^2-jre17 jre17 @5 %2
11.0.25^2-jdk17-temurin-jammy jdk17-temurin-jammy @f %3
11.0.25^2-jre17-temurin-jammy jre17-temurin-jammy @f %3
10.1.59^2-jdk25-temurin-noble 10.1.59^2-jdk25-temurin 10.1.59^2-jdk25 10.1.59^2 @g %0
10.1.59^2-jre25-temurin-noble 10.1.59^2-jre25-temurin 10.1.59^2-jre25 @g %0
10.1.59^2-jdk25-temurin-jammy @8 %1
10.1.59^2-jre25-temurin-jammy @8 %1
10.1.59^2-jdk21-temurin-noble 10.1.59^2-jdk21-temurin 10.1.59^2-jdk21 @g %2
10.1.59^2-jre21-temurin-noble 10.1.59^2-jre21-temurin 10.1.59^2-jre21 @g %2
10.1.59^2-jdk21-temurin-jammy @8 %3
10.1.59^2-jre21-temurin-jammy @8 %3
10.1.59^2-jdk17-temurin-noble 10.1.59^2-jdk17-temurin 10.1.59^2-jdk17 @5 %2
10.1.59^2-jre17-temurin-noble 10.1.59^2-jre17-temurin 10.1.59^2-jre17 @5 %2
10.1.59^2-jdk17-temurin-jammy @f %3
10.1.59^2-jre17-temurin-jammy @f %3
10.1.59^2-jdk11-temurin-noble 10.1.59^2-jdk11-temurin 10.1.59^2-jdk11 @f %2
10.1.59^2-jre11-temurin-noble 10.1.59^2-jre11-temurin 10.1.59^2-jre11 @f %2
10.1.59^2-jdk11-temurin-jammy @f %3
10.1.59^2-jre11-temurin-jammy @f %3
9.0.121^2-jdk25-temurin-noble 9.0.121^2-jdk25-temurin 9.0.121^2-jdk25 9.0.121^2 @g %0
9.0.121^2-jre25-temurin-noble 9.0.121^2-jre25-temurin 9.0.121^2-jre25 @g %0
9.0.121^2-jdk25-temurin-jammy @8 %1
9.0.121^2-jre25-temurin-jammy @8 %1
9.0.121^2-jdk21-temurin-noble 9.0.121^2-jdk21-temurin 9.0.121^2-jdk21 @g %2
9.0.121^2-jre21-temurin-noble 9.0.121^2-jre21-temurin 9.0.121^2-jre21 @g %2
9.0.121^2-jdk21-temurin-jammy @8 %3
9.0.121^2-jre21-temurin-jammy @8 %3
9.0.121^2-jdk17-temurin-noble 9.0.121^2-jdk17-temurin 9.0.121^2-jdk17 @5 %2
9.0.121^2-jre17-temurin-noble 9.0.121^2-jre17-temurin 9.0.121^2-jre17 @5 %2
9.0.121^2-jdk17-temurin-jammy @f %3
9.0.121^2-jre17-temurin-jammy @f %3
9.0.121^2-jdk11-temurin-noble 9.0.121^2-jdk11-temurin 9.0.121^2-jdk11 @f %2
9.0.121^2-jre11-temurin-noble 9.0.121^2-jre11-temurin 9.0.121^2-jre11 @f %2
9.0.121^2-jdk11-temurin-jammy @f %3
9.0.121^2-jre11-temurin-jammy @f %3
9.0.121^2-jdk8-temurin-noble 9.0.121^2-jdk8-temurin 9.0.121^2-jdk8 @7 %2
9.0.121^2-jre8-temurin-noble 9.0.121^2-jre8-temurin 9.0.121^2-jre8 @7 %2
9.0.121^2-jdk8-temurin-jammy @7 %3
9.0.121^2-jre8-temurin-jammy @7 %3
!170804 6 !180608 -jre9 !181207 -jre10 !190529 alpine -jre7 !190614 slim !191111 -jdk12 !200318 -jdk13 !201102 -jdk14 !210422 -jdk15 -oracle -oraclelinux7 !210708 7 !210831 -adoptopenjdk -hotspot !220502 -jdk16 !220822 -buster !231012 -openjdk -bullseye -bookworm !240401 8 !240726 -focal !260813 -corretto
=wordpress|service extended plain=debian|cms|WordPress on PHP, with Apache or FPM
%{"distro":"debian","workdir":"/var/www/html","entrypoint":["docker-entrypoint.sh"],"cmd":["apache2-foreground"],"ports":["80"],"volumes":["/var/www/html"],"stopSignal":"SIGWINCH","tools":["curl","ca-certificates","gcc","g++","make","xz-utils","dpkg-dev","file"],"env":{"PHP_INI_DIR":"/usr/local/etc/php"}}
%{"distro":"debian","workdir":"/var/www/html","entrypoint":["docker-entrypoint.sh"],"cmd":["php-fpm"],"ports":["9000"],"volumes":["/var/www/html"],"stopSignal":"SIGQUIT","tools":["curl","ca-certificates","gcc","g++","make","xz-utils","dpkg-dev","file"],"env":{"PHP_INI_DIR":"/usr/local/etc/php"}}
%{"distro":"alpine","bash":true,"workdir":"/var/www/html","entrypoint":["docker-entrypoint.sh"],"cmd":["php-fpm"],"ports":["9000"],"volumes":["/var/www/html"],"stopSignal":"SIGQUIT","users":["www-data:82"],"tools":["curl","ca-certificates","openssl","bash","tar"],"env":{"PHP_INI_DIR":"/usr/local/etc/php"}}
%{"distro":"alpine","bash":true,"user":"www-data","workdir":"/var/www/html","entrypoint":["docker-entrypoint.sh"],"cmd":["wp","shell"],"volumes":["/var/www/html"],"users":["www-data:82"],"tools":["curl","ca-certificates","openssl","bash","less","tar"],"env":{"PHP_INI_DIR":"/usr/local/etc/php"}}
7.1.0^2-php8.2-apache php8.2-apache 7.1.0^2-php8.2 php8.2 @4 %0
7.1.0^2-php8.2-fpm php8.2-fpm @4 %1
7.1.0^2-php8.2-fpm-alpine php8.2-fpm-alpine @0 %2
7.1.0^2-apache apache 7.1.0^2 latest 7.1.0^2-php8.3-apache php8.3-apache 7.1.0^2-php8.3 php8.3 @4 %0
7.1.0^2-fpm fpm 7.1.0^2-php8.3-fpm php8.3-fpm @4 %1
7.1.0^2-fpm-alpine fpm-alpine 7.1.0^2-php8.3-fpm-alpine php8.3-fpm-alpine @0 %2
7.1.0^2-php8.4-apache php8.4-apache 7.1.0^2-php8.4 php8.4 @4 %0
7.1.0^2-php8.4-fpm php8.4-fpm @4 %1
7.1.0^2-php8.4-fpm-alpine php8.4-fpm-alpine @0 %2
7.1.0^2-php8.5-apache php8.5-apache 7.1.0^2-php8.5 php8.5 @4 %0
7.1.0^2-php8.5-fpm php8.5-fpm @4 %1
7.1.0^2-php8.5-fpm-alpine php8.5-fpm-alpine @0 %2
cli-2.12.0-php8.2 cli-2.12-php8.2 cli-2-php8.2 cli-php8.2 @0 %3
cli-2.12.0 cli-2.12 cli-2 cli cli-2.12.0-php8.3 cli-2.12-php8.3 cli-2-php8.3 cli-php8.3 @0 %3
cli-2.12.0-php8.4 cli-2.12-php8.4 cli-2-php8.4 cli-php8.4 @0 %3
cli-2.12.0-php8.5 cli-2.12-php8.5 cli-2-php8.5 cli-php8.5 @0 %3
!140922 3 !181207 4 !190107 -php7.0 -php5.6 !191204 -php7.1 !201218 -php7.2 !220324 -php7.3 !220525 5 !221201 -php7.4 !231204 -php8.0 !260105 -php8.1 !260521 6 !260820 beta
=memcached|service plain=debian|database|The in-memory cache memcached
%{"distro":"debian","user":"memcache","entrypoint":["docker-entrypoint.sh"],"cmd":["memcached"],"ports":["11211"],"users":["memcache:11211"]}
%{"distro":"alpine","bash":false,"user":"memcache","entrypoint":["docker-entrypoint.sh"],"cmd":["memcached"],"ports":["11211"],"users":["memcache:11211"]}
1.6.45^2 latest 1.6.45^2-trixie trixie @4 %0
1.6.45^2-alpine alpine 1.6.45^2-alpine3.24 alpine3.24 @0 %1
!210715 -alpine3.13 !211008 buster !211129 -alpine3.14 !220524 -alpine3.15 !221201 -alpine3.16 !230511 -alpine3.17 !230614 bullseye !231212 -alpine3.18 !240522 -alpine3.19 !241209 -alpine3.20 !250530 -alpine3.21 !250813 bookworm !251204 -alpine3.22 !260610 -alpine3.23
=elasticsearch|service extended|database|A search and analytics engine
8.19.20 @6
9.4.5 @6
9.5.2 @6
!170620 1 !181005 2 !181008 latest alpine !190422 5
=registry|service|registry|A registry for container images
3.1.1^2 latest @w
!250604 2
=kibana|service|monitoring|The web interface of Elasticsearch
8.19.20 @6
9.4.5 @6
9.5.2 @6
!181005 4 !181008 latest !190422 5
=logstash|service extended|logging|A pipeline that collects and rewrites logs for Elasticsearch
8.19.20 @6
9.4.5 @6
9.5.2 @6
!170622 1 !181108 2 latest alpine !190422 5
=nextcloud|service extended|app|File sharing and collaboration|Kept by the community; Nextcloud itself recommends its All-in-One image.
32.0.14^2-apache 32.0.14^2 @4
32.0.14^2-fpm @4
32.0.14^2-fpm-alpine @0
33.0.8^2-apache 33.0.8^2 @4
33.0.8^2-fpm @4
33.0.8^2-fpm-alpine @0
34.0.3^2-apache apache stable-apache production-apache 34.0.3^2 latest stable production @4
34.0.3^2-fpm fpm stable-fpm production-fpm @4
34.0.3^2-fpm-alpine fpm-alpine stable-fpm-alpine production-fpm-alpine @0
!170612 9 !170828 10 !180409 11 !181126 beta !181205 12 !190228 rc !190322 -alpha !190409 13 !191001 14 !200206 15 !200610 16 !201119 17 !210209 18 !210706 19 !211201 20 !220323 21 !220908 22 !230322 23 !230531 24 !231128 25 !240426 26 !240821 27 !250213 28 !250711 29 !251120 30 !260327 31
=ghost|service extended|cms|A publishing platform on Node.js
%{"distro":"debian","workdir":"/var/lib/ghost","entrypoint":["docker-entrypoint.sh"],"cmd":["node","current/index.js"],"ports":["2368"],"volumes":["/var/lib/ghost/content"],"users":["node:1000"],"env":{"NODE_ENV":"production","GHOST_CLI_VERSION":"1.30.1","GHOST_INSTALL":"/var/lib/ghost","GHOST_CONTENT":"/var/lib/ghost/content","GHOST_VERSION":"6.57.0"}}
%{"distro":"alpine","bash":true,"workdir":"/var/lib/ghost","entrypoint":["docker-entrypoint.sh"],"cmd":["node","current/index.js"],"ports":["2368"],"volumes":["/var/lib/ghost/content"],"users":["node:1000"],"tools":["bash"],"env":{"NODE_ENV":"production","GHOST_CLI_VERSION":"1.30.1","GHOST_INSTALL":"/var/lib/ghost","GHOST_CONTENT":"/var/lib/ghost/content","GHOST_VERSION":"6.57.0"}}
6.59.0-bookworm 6.59.0 6.59-bookworm 6.59 6-bookworm 6 bookworm latest @c %0
6.59.0-alpine3.23 6.59.0-alpine 6.59-alpine3.23 6.59-alpine 6-alpine3.23 6-alpine alpine3.23 alpine @6 %1
!181225 0 !200423 1 !210503 2 !220203 3 !230503 4 !251204 -alpine3.22 !260209 5
=neo4j|service extended|database|The graph database Neo4j
2026.07.1^2-community-trixie 2026.07.1^2-community 2026.07.1^2-trixie 2026.07.1^2 community-trixie community trixie latest @6
2026.07.1^2-enterprise-trixie 2026.07.1^2-enterprise enterprise-trixie enterprise @6
2026.07.1^2-community-ubi10 2026.07.1^2-ubi10 community-ubi10 ubi10 @6
2026.07.1^2-enterprise-ubi10 enterprise-ubi10 @6
5.26.29^2-community-trixie 5.26.29^2-community 5.26.29^2-trixie 5.26.29^2 @6
5.26.29^2-enterprise-trixie 5.26.29^2-enterprise @6
5.26.29^2-community-ubi10 5.26.29^2-ubi10 @6
5.26.29^2-enterprise-ubi10 @6
4.4.48 4.4.48-community 4.4 4.4-community @6
4.4.48^1-enterprise @6
!181105 3.0 3.1 2.3 !190612 3.2 3.3 !210528 3.4 !220113 4.0 !220907 4.2 3.5 !230908 4.1 !231215 4.3 !240627 -ubi8 !260204 2025 !260601 bullseye -ubi9
=cassandra|service extended|database|The distributed wide-column database Cassandra
%{"distro":"debian","entrypoint":["docker-entrypoint.sh"],"cmd":["cassandra","-f"],"ports":["7000","7001","7199","9042","9160"],"volumes":["/var/lib/cassandra"],"users":["cassandra:999"],"tools":["python3","procps"],"env":{"JAVA_HOME":"/opt/java/openjdk","PATH":"/opt/cassandra/bin:/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","CASSANDRA_HOME":"/opt/cassandra","CASSANDRA_CONF":"/etc/cassandra"}}
6.0-alpha2 6.0 6.0-alpha2-trixie 6.0-trixie @8 %0
5.0.9^2 latest 5.0.9^2-trixie trixie @f %0
4.1.12^2 4.1.12^2-bookworm @b %0
4.0.21^1 4.0.21^1-bookworm @b %0
!210907 2 !240103 focal !260112 3 !260114 jammy !260811 bookworm
=sonarqube|service extended|ci|A server that checks the quality of code
2026.4.1^1-developer developer @6
2026.4.1^1-enterprise enterprise @6
2026.4.1^1-datacenter-app datacenter-app @6
2026.4.1^1-datacenter-search datacenter-search @6
2026.1.5^1-developer 2026-lta-developer @6
2026.1.5^1-enterprise 2026-lta-enterprise @6
2026.1.5^1-datacenter-app 2026-lta-datacenter-app @6
2026.1.5^1-datacenter-search 2026-lta-datacenter-search @6
2025.4.8^1-developer 2025.4-lta-developer @6
2025.4.8^1-enterprise 2025.4-lta-enterprise @6
2025.4.8^1-datacenter-app 2025.4-lta-datacenter-app @6
2025.4.8^1-datacenter-search 2025.4-lta-datacenter-search @6
2025.1.8^1-developer 2025-lta-developer @6
2025.1.8^1-enterprise 2025-lta-enterprise @6
2025.1.8^1-datacenter-app 2025-lta-datacenter-app @6
2025.1.8^1-datacenter-search 2025-lta-datacenter-search @6
26.8.0.126808-community community latest @6
!150610 5.1 !160111 5.2 !160309 5.3 !160505 5.4 !160602 5.5 !160728 5.6 !161011 6.0 !161213 6.1 !170322 6.2 !170420 6.3 !170814 6.4 !171020 6.5 !171113 6.6 !171226 6.7 !180418 7.0 !181129 7.1 alpine !200227 -beta !250923 lts
=jetty|service extended|web-server|A container for Java servlets
12.1.12^2-jdk25-alpine 12.1.12^2-jdk25-alpine-eclipse-temurin @e
12.1.12^2 12.1.12^2-jdk25 12.1.12^2-eclipse-temurin 12.1.12^2-jdk25-eclipse-temurin latest jdk25 @6
12.1.12^2-jdk21-alpine 12.1.12^2-jdk21-alpine-eclipse-temurin @e
12.1.12^2-jdk21 12.1.12^2-jdk21-eclipse-temurin jdk21 @6
12.1.12^2-jdk17-alpine 12.1.12^2-jdk17-alpine-eclipse-temurin @e
12.1.12^2-jdk17 12.1.12^2-jdk17-eclipse-temurin jdk17 @6
12.0.38^1-jre21-alpine 12.0.38^1-jre21-alpine-eclipse-temurin @e
12.0.38^1-jre21 12.0.38^1-jre21-eclipse-temurin @6
12.0.38^1-jre17-alpine 12.0.38^1-jre17-alpine-eclipse-temurin @e
12.0.38^1-jre17 12.0.38^1-jre17-eclipse-temurin @6
12.0.38^1-jdk25-alpine 12.0.38^1-jdk25-alpine-eclipse-temurin @e
12.0.38^1 12.0.38^1-jdk25 12.0.38^1-eclipse-temurin 12.0.38^1-jdk25-eclipse-temurin @6
12.0.38^1-jdk21-alpine 12.0.38^1-jdk21-alpine-eclipse-temurin @e
12.0.38^1-jdk21 12.0.38^1-jdk21-eclipse-temurin @6
12.0.38^1-jdk17-alpine 12.0.38^1-jdk17-alpine-eclipse-temurin @e
12.0.38^1-jdk17 12.0.38^1-jdk17-eclipse-temurin @6
12.1.12^2-jdk25-alpine-amazoncorretto @6
12.1.12-amazoncorretto 12.1.12-al2023-amazoncorretto 12.1-amazoncorretto 12.1-al2023-amazoncorretto 12-amazoncorretto 12-al2023-amazoncorretto 12.1.12-jdk25-amazoncorretto 12.1.12-jdk25-al2023-amazoncorretto 12.1-jdk25-amazoncorretto 12.1-jdk25-al2023-amazoncorretto 12-jdk25-amazoncorretto 12-jdk25-al2023-amazoncorretto @6
12.1.12^2-jdk21-alpine-amazoncorretto @6
12.1.12-jdk21-amazoncorretto 12.1.12-jdk21-al2023-amazoncorretto 12.1-jdk21-amazoncorretto 12.1-jdk21-al2023-amazoncorretto 12-jdk21-amazoncorretto 12-jdk21-al2023-amazoncorretto @6
12.1.12^2-jdk17-alpine-amazoncorretto @6
12.1.12-jdk17-amazoncorretto 12.1.12-jdk17-al2023-amazoncorretto 12.1-jdk17-amazoncorretto 12.1-jdk17-al2023-amazoncorretto 12-jdk17-amazoncorretto 12-jdk17-al2023-amazoncorretto @6
12.0.38^1-jdk25-alpine-amazoncorretto @6
12.0.38-amazoncorretto 12.0.38-al2023-amazoncorretto 12.0-amazoncorretto 12.0-al2023-amazoncorretto 12.0.38-jdk25-amazoncorretto 12.0.38-jdk25-al2023-amazoncorretto 12.0-jdk25-amazoncorretto 12.0-jdk25-al2023-amazoncorretto @6
12.0.38^1-jdk21-alpine-amazoncorretto @6
12.0.38-jdk21-amazoncorretto 12.0.38-jdk21-al2023-amazoncorretto 12.0-jdk21-amazoncorretto 12.0-jdk21-al2023-amazoncorretto @6
12.0.38^1-jdk17-alpine-amazoncorretto @6
12.0.38-jdk17-amazoncorretto 12.0.38-jdk17-al2023-amazoncorretto 12.0-jdk17-amazoncorretto 12.0-jdk17-al2023-amazoncorretto @6
!150220 7 8 !200121 alpine -jre7 !200624 -jdk13 !201117 -jdk14 !210524 -jdk15 !211005 -jdk16 !220919 -slim -openjdk !241007 -jdk22 !250409 -jdk23 !251021 -jdk24 !260202 9 10 11 -jdk11 -jre11 -jdk8 -jre8
=drupal|service extended plain=debian|cms|The content management system Drupal on PHP, with Apache or FPM
%{"distro":"debian","workdir":"/opt/drupal","entrypoint":["docker-php-entrypoint"],"cmd":["apache2-foreground"],"ports":["80"],"stopSignal":"SIGWINCH","tools":["curl","ca-certificates","gcc","g++","make","xz-utils","dpkg-dev","file"],"env":{"PHP_INI_DIR":"/usr/local/etc/php","COMPOSER_ALLOW_SUPERUSER":"1"}}
%{"distro":"debian","workdir":"/opt/drupal","entrypoint":["docker-php-entrypoint"],"cmd":["php-fpm"],"ports":["9000"],"stopSignal":"SIGQUIT","tools":["curl","ca-certificates","gcc","g++","make","xz-utils","dpkg-dev","file"],"env":{"PHP_INI_DIR":"/usr/local/etc/php","COMPOSER_ALLOW_SUPERUSER":"1"}}
%{"distro":"alpine","bash":false,"workdir":"/opt/drupal","entrypoint":["docker-php-entrypoint"],"cmd":["php-fpm"],"ports":["9000"],"stopSignal":"SIGQUIT","users":["www-data:82"],"tools":["curl","ca-certificates","openssl","tar"],"env":{"PHP_INI_DIR":"/usr/local/etc/php","COMPOSER_ALLOW_SUPERUSER":"1"}}
11.4.5^2-php8.5-apache-trixie php8.5-apache-trixie 11.4.5^2-php8.5-apache php8.5-apache 11.4.5^2-php8.5 php8.5 11.4.5^2-apache-trixie apache-trixie 11.4.5^2-apache apache 11.4.5^2 latest @3 %0
11.4.5^2-php8.5-fpm-trixie php8.5-fpm-trixie 11.4.5^2-php8.5-fpm php8.5-fpm 11.4.5^2-fpm-trixie fpm-trixie 11.4.5^2-fpm fpm @3 %1
11.4.5^2-php8.5-apache-bookworm php8.5-apache-bookworm 11.4.5^2-apache-bookworm apache-bookworm @1 %0
11.4.5^2-php8.5-fpm-bookworm php8.5-fpm-bookworm 11.4.5^2-fpm-bookworm fpm-bookworm @1 %1
11.4.5^2-php8.5-fpm-alpine3.24 php8.5-fpm-alpine3.24 11.4.5^2-php8.5-fpm-alpine php8.5-fpm-alpine 11.4.5^2-fpm-alpine3.24 fpm-alpine3.24 11.4.5^2-fpm-alpine fpm-alpine @0 %2
11.4.5^2-php8.5-fpm-alpine3.23 php8.5-fpm-alpine3.23 11.4.5^2-fpm-alpine3.23 fpm-alpine3.23 @0 %2
11.4.5^2-php8.4-apache-trixie php8.4-apache-trixie 11.4.5^2-php8.4-apache php8.4-apache 11.4.5^2-php8.4 php8.4 @3 %0
11.4.5^2-php8.4-fpm-trixie php8.4-fpm-trixie 11.4.5^2-php8.4-fpm php8.4-fpm @3 %1
11.4.5^2-php8.4-apache-bookworm php8.4-apache-bookworm @1 %0
11.4.5^2-php8.4-fpm-bookworm php8.4-fpm-bookworm @1 %1
11.4.5^2-php8.4-fpm-alpine3.24 php8.4-fpm-alpine3.24 11.4.5^2-php8.4-fpm-alpine php8.4-fpm-alpine @0 %2
11.4.5^2-php8.4-fpm-alpine3.23 php8.4-fpm-alpine3.23 @0 %2
11.3.16^1-php8.5-apache-trixie 11.3.16^1-php8.5-apache 11.3.16^1-php8.5 @3 %0
11.3.16^1-php8.5-fpm-trixie 11.3.16^1-php8.5-fpm @3 %1
11.3.16^1-php8.5-apache-bookworm @1 %0
11.3.16^1-php8.5-fpm-bookworm @1 %1
11.3.16^1-php8.5-fpm-alpine3.24 11.3.16^1-php8.5-fpm-alpine @0 %2
11.3.16^1-php8.5-fpm-alpine3.23 @0 %2
11.3.16^1-php8.4-apache-trixie 11.3.16^1-php8.4-apache 11.3.16^1-php8.4 11.3.16^1-apache-trixie 11.3.16^1-apache 11.3.16^1 @3 %0
11.3.16^1-php8.4-fpm-trixie 11.3.16^1-php8.4-fpm 11.3.16^1-fpm-trixie 11.3.16^1-fpm @3 %1
11.3.16^1-php8.4-apache-bookworm 11.3.16^1-apache-bookworm @1 %0
11.3.16^1-php8.4-fpm-bookworm 11.3.16^1-fpm-bookworm @1 %1
11.3.16^1-php8.4-fpm-alpine3.24 11.3.16^1-php8.4-fpm-alpine 11.3.16^1-fpm-alpine3.24 11.3.16^1-fpm-alpine @0 %2
11.3.16^1-php8.4-fpm-alpine3.23 11.3.16^1-fpm-alpine3.23 @0 %2
10.6.15^2-php8.4-apache-trixie 10.6.15^2-php8.4-apache 10.6.15^2-php8.4 10.6.15^2-apache-trixie 10.6.15^2-apache 10.6.15^2 @3 %0
10.6.15^2-php8.4-fpm-trixie 10.6.15^2-php8.4-fpm 10.6.15^2-fpm-trixie 10.6.15^2-fpm @3 %1
10.6.15^2-php8.4-apache-bookworm 10.6.15^2-apache-bookworm @1 %0
10.6.15^2-php8.4-fpm-bookworm 10.6.15^2-fpm-bookworm @1 %1
10.6.15^2-php8.4-fpm-alpine3.24 10.6.15^2-php8.4-fpm-alpine 10.6.15^2-fpm-alpine3.24 10.6.15^2-fpm-alpine @0 %2
10.6.15^2-php8.4-fpm-alpine3.23 10.6.15^2-fpm-alpine3.23 @0 %2
10.6.15^2-php8.3-apache-trixie 10.6.15^2-php8.3-apache 10.6.15^2-php8.3 @3 %0
10.6.15^2-php8.3-fpm-trixie 10.6.15^2-php8.3-fpm @3 %1
10.6.15^2-php8.3-apache-bookworm @1 %0
10.6.15^2-php8.3-fpm-bookworm @1 %1
10.6.15^2-php8.3-fpm-alpine3.24 10.6.15^2-php8.3-fpm-alpine @0 %2
10.6.15^2-php8.3-fpm-alpine3.23 @0 %2
!210630 -alpine3.12 !211202 8 -alpine3.13 !220601 -alpine3.14 !221201 -alpine3.15 -php7.4 !231204 9 -alpine3.16 -php8.0 -buster !231215 -alpine3.17 !240529 -alpine3.18 !240805 rc !241213 -alpine3.19 !250109 7 -php8.1 !250620 11.0 -php8.2 -alpine3.20 !250813 -bullseye !251204 -alpine3.21 !251217 11.1 !260615 -alpine3.22 !260706 11.2
=zookeeper|service|database|A coordination service for distributed systems
3.8.6^1 3.8.6^1-jre-17 @8
3.9.5^1 3.9.5^1-jre-17 latest @8
!180802 3.3 !190528 -beta !210601 3.4 !230207 3.5 -openjdk !230323 3.6 !231016 -temurin !241028 3.7
=nats|service|queue|A light messaging server
2.14.5^2-alpine3.22 alpine3.22 2.14.5^2-alpine alpine @y
2.14.5^2-scratch scratch 2.14.5^2-linux linux & 2.14.5^2 latest @y
2.14.5^2-windowsservercore-ltsc2022 windowsservercore-ltsc2022 & 2.14.5^2-windowsservercore windowsservercore @d
2.14.5^2-nanoserver-ltsc2022 nanoserver-ltsc2022 & 2.14.5^2-nanoserver nanoserver 2.14.5^2 latest @d
2.12.15^1-alpine3.22 2.12.15^1-alpine @y
2.12.15^1-scratch 2.12.15^1-linux & 2.12.15^1 @y
2.12.15^1-windowsservercore-ltsc2022 & 2.12.15^1-windowsservercore @d
2.12.15^1-nanoserver-ltsc2022 & 2.12.15^1-nanoserver 2.12.15^1 @d
!200130 -alpine3.10 !201102 -alpine3.11 !210315 2.1 -alpine3.12 !210624 2.2 !210629 -alpine3.13 !210826 2.3 !210909 2.4 !210922 2.5 !220114 2.6 -ltsc2016 -alpine3.14 !220418 2.7 !220912 2.8 -alpine3.15 !221208 -alpine3.16 !230518 -alpine3.17 !240627 -alpine3.19 !240926 2.9 -alpine3.18 !241210 -alpine3.20 !250408 -binary !250603 -alpine3.21 !260324 2.10 !260520 2.11
=influxdb|service|database|A time series database
%{"distro":"debian","entrypoint":["/entrypoint.sh"],"cmd":["influxd"],"ports":["8086"],"volumes":["/var/lib/influxdb"],"tools":["curl","wget","ca-certificates","gnupg","netbase"]}
%{"distro":"alpine","bash":true,"entrypoint":["/entrypoint.sh"],"cmd":["influxd"],"ports":["8086"],"volumes":["/var/lib/influxdb"],"tools":["ca-certificates","tzdata","bash"]}
%{"distro":"debian","entrypoint":["/entrypoint.sh"],"cmd":["influxd-meta"],"ports":["8091"],"volumes":["/var/lib/influxdb"],"tools":["curl","wget","ca-certificates","gnupg","netbase"]}
%{"distro":"alpine","bash":true,"entrypoint":["/entrypoint.sh"],"cmd":["influxd-meta"],"ports":["8091"],"volumes":["/var/lib/influxdb"],"tools":["ca-certificates","tzdata","bash"]}
%{"distro":"debian","user":"influxdb","entrypoint":["/entrypoint.sh"],"cmd":["influxd"],"ports":["8086"],"volumes":["/var/lib/influxdb"],"users":["influxdb:1500"],"tools":["curl","wget","ca-certificates","gnupg","netbase"]}
%{"distro":"alpine","bash":true,"user":"influxdb","entrypoint":["/entrypoint.sh"],"cmd":["influxd"],"ports":["8086"],"volumes":["/var/lib/influxdb"],"users":["influxdb:1500"],"tools":["ca-certificates","tzdata","bash"]}
%{"distro":"debian","entrypoint":["/entrypoint.sh"],"cmd":["influxd"],"ports":["8086"],"volumes":["/var/lib/influxdb2","/etc/influxdb2"],"users":["influxdb:1000"],"tools":["curl","ca-certificates","gnupg"]}
%{"distro":"alpine","bash":true,"entrypoint":["/entrypoint.sh"],"cmd":["influxd"],"ports":["8086"],"volumes":["/var/lib/influxdb2","/etc/influxdb2"],"users":["influxdb:1000"],"tools":["curl","ca-certificates","gnupg","tzdata","bash"]}
%{"distro":"ubuntu","user":"influxdb3","entrypoint":["/usr/bin/entrypoint.sh"],"cmd":["influxdb3","serve"],"ports":["8181"],"users":["ubuntu:1000","influxdb3:1500"],"tools":["curl","ca-certificates","gnupg"]}
1.13-data 1.13.0-data @e %0
1.13-data-alpine 1.13.0-data-alpine @e %1
1.13-meta 1.13.0-meta @e %2
1.13-meta-alpine 1.13.0-meta-alpine @e %3
1.12 1.12.4 @6 %4
1.12-alpine 1.12.4-alpine @6 %5
1.12-data 1.12.4-data data @e %0
1.12-data-alpine 1.12.4-data-alpine data-alpine @e %1
1.12-meta 1.12.4-meta meta @e %2
1.12-meta-alpine 1.12.4-meta-alpine meta-alpine @e %3
1.11 1.11.8 @6 %4
1.11-alpine 1.11.8-alpine @6 %5
1.11-data 1.11.9-data @e %0
1.11-data-alpine 1.11.9-data-alpine @e %1
1.11-meta 1.11.9-meta @e %2
1.11-meta-alpine 1.11.9-meta-alpine @e %3
2.8 2.8.0 @6 %6
2.8-alpine 2.8.0-alpine @6 %7
2 2.9 2.9.1 latest @6 %6
2-alpine 2.9-alpine 2.9.1-alpine alpine @6 %7
3.9-core 3.9.11-core @6 %8
3.9-enterprise 3.9.11-enterprise @6 %8
3.10-core 3.10.5-core @6 %8
3.10-enterprise 3.10.5-enterprise @6 %8
3-core 3.11-core 3.11.2-core core @6 %8
3-enterprise 3.11-enterprise 3.11.2-enterprise enterprise @6 %8
!160907 0.12 !161114 0.13 !170124 1.0 !170623 1.1 !171114 1.2 !180307 1.3 !180706 1.4 !200413 1.6 1.5 !220407 1.7 !220616 2.0 !220822 2.1 !221101 2.2 !221215 2.3 !230405 2.4 !230428 2.6 2.5 !241028 1.8 !260506 2.7
=telegraf|service extended|monitoring|An agent that collects metrics
1.37 1.37.3 @c
1.37-alpine 1.37.3-alpine @6
1.38 1.38.4 @c
1.38-alpine 1.38.4-alpine @6
1.39 1.39.3 latest @c
1.39-alpine 1.39.3-alpine alpine @6
!160907 0.12 !161108 0.13 !170124 1.0 !170516 1.1 !170906 1.2 !180102 1.3 !180613 1.4 !180924 1.5 !181204 1.6 !190306 1.7 !190614 1.8 !190911 1.9 !191213 1.10 !200326 1.11 !200722 1.12 !201022 1.13 !210104 1.14 !210317 1.15 !210624 1.16 !210920 1.17 !211216 1.18 !220323 1.19 !220613 1.20 !220912 1.21 !221212 1.22 !230313 1.23 !230612 1.24 !230911 1.25 !231211 1.26 !240314 1.27 !240610 1.28 !240909 1.29 !241209 1.30 !250310 1.31 !250617 1.32 !250908 1.33 !251208 1.34 !260309 1.35 !260608 1.36
=eclipse-mosquitto|service extended|queue|A message broker for MQTT
%{"distro":"alpine","bash":false,"entrypoint":["/docker-entrypoint.sh"],"cmd":["/usr/sbin/mosquitto","-c","/mosquitto/config/mosquitto.conf"],"ports":["1883"],"volumes":["/mosquitto/data","/mosquitto/log"],"users":["mosquitto:1883"],"tools":["ca-certificates","tzdata"]}
2.1.2^1-alpine alpine 2 latest @z %0
2.0.22 2.0.22-openssl 2.0 2.0^1-openssl openssl @z %0
1.6.15^1-openssl @z %0
!230512 1.6 1.5
=solr|service extended|database|A search platform on Lucene
10.0.0^2 latest @g
10.0.0^2-slim slim @g
9.10.1^2 @8
9.10.1^2-slim @8
9.9.0^1 @8
9.9.0^1-slim @8
!190529 alpine !220513 5 6 7 !240213 9.2 9.3 9.1 9.0 !240506 9.4 !240909 9.5 !250121 9.6 !250724 9.7 !250912 8 9.8
=couchdb|service|database|A document database with an HTTP API
latest 3.5.2.1^3 @6
3.5.2.1^3-nouveau @6
3.4.3^1 @9
3.4.3^1-nouveau @9
!180808 1 -couchperuser !240812 2
=clickhouse|service|database|A column database for analytics
latest jammy 26.7 26.7-jammy 26.7.5 26.7.5-jammy 26.7.5.10 26.7.5.10-jammy @6
26.6 26.6-jammy 26.6.3 26.6.3-jammy 26.6.3.62 26.6.3.62-jammy @6
26.5 26.5-jammy 26.5.7 26.5.7-jammy 26.5.7.64 26.5.7.64-jammy @6
lts lts-jammy 26.3 26.3-jammy 26.3.20 26.3.20-jammy 26.3.20.7 26.3.20.7-jammy @6
25.8 25.8-jammy 25.8.32 25.8.32-jammy 25.8.32.4 25.8.32.4-jammy @6
!250115 24 focal !250425 25.1 !250523 25.2 !250731 25.4 !250904 25.5 !251002 25.6 !251106 25.7 !251227 25.9 !260202 25.10 !260306 25.11 !260327 25.3 25.12 !260515 26.1 !260522 26.2 !260724 26.4
=kong|service extended|gateway|An API gateway on nginx
3.9.3^1-ubuntu 3.9.3^2 latest ubuntu @6
3.8.0^1-ubuntu 3.8.0^1 @6
3.4.2^1-ubuntu 3.4.2^1 @6
!180119 0.9 0.10 !190628 0.15 0.12 0.13 0.14 0.11 !200721 1 !220302 centos !231211 3.0 !240305 3.2 3.1 !240603 3.3 alpine !241220 3.5 !250604 2 !250605 3.7 3.6
=varnish|service extended|web-server|The HTTP cache Varnish
%{"distro":"debian","user":"varnish","workdir":"/etc/varnish","entrypoint":["/usr/local/bin/docker-varnish-entrypoint"],"ports":["80","8443"],"users":["varnish:1000","vcache:1001","varnishlog:1002"],"tools":["curl"]}
%{"distro":"alpine","bash":false,"user":"varnish","workdir":"/etc/varnish","entrypoint":["/usr/local/bin/docker-varnish-entrypoint"],"ports":["80","8443"],"users":["varnish:1000","vcache:1001","varnishlog:1002"]}
%{"distro":"debian","workdir":"/etc/varnish","entrypoint":["/usr/local/bin/docker-varnish-entrypoint"],"ports":["80","8443"],"users":["varnish:1000","vcache:1001","varnishlog:1002"],"tools":["curl"]}
fresh latest 9.0.3-4 9.0.3^2 @6 %0
old 8.0.2-1 8.0.2^2 @6 %0
old-alpine 8.0.2^2-alpine @6 %1
stable 6.0.18-1 6.0.18^2 @6 %2
!250916 7 !260320 alpine
=adminer|service|db-admin|A web console for SQL databases, on PHP
6.0.1 6 latest 6.0.1-standalone 6-standalone standalone @0
6.0.1-fastcgi 6-fastcgi fastcgi @0
5.5.1 5 5.5.1-standalone 5-standalone @0
5.5.1-fastcgi 5-fastcgi @0
!260818 4
=phpmyadmin|service|db-admin|A web console for MySQL and MariaDB
5.2.3^2-apache apache 5.2.3^2 latest @4
5.2.3^2-fpm fpm @4
5.2.3^2-fpm-alpine fpm-alpine @0
=aerospike|service|database|Distributed key-value database tuned for SSD and memory
ee-8.1.2.4 ee-8.1.2.4_1 @6
ce-8.1.2.4 ce-8.1.2.4_1 @6
!220422 latest
=api-firewall|service|gateway|A proxy that checks API traffic against a schema, by Wallarm
0.9.6 latest @s
=arangodb|service|database|Graph and document multi-model database
3.12 3.12.10.1 latest @6
!161114 2.6 !170220 2.7 2.5 !170228 3.0 !171115 3.1 !200507 3.3 3.2 2.8 !200819 3.4 !210108 3.5 !210929 3.6 !220907 3.7 !230503 3.8 !231010 3.9 !240506 3.10 !250626 3.11
=backdrop|service extended|cms|Backdrop, a content management system descended from Drupal, on PHP
1.34.2^2 1.34.2^2-apache apache latest @6
1.34.2^2-fpm fpm @6
=bonita|service|app|Bonita business process platform
2026.2-u0 2026.2 11.1.0^1 latest @e
!181207 7.6 !190617 7.7 !191219 7.8 !210129 7.9 !211007 7.10 !221007 7.11 !230512 2021.1 7.12 !231116 7.13 2021.2 !240708 7.14 2022.1 !250926 10.2 8.0 2024.3 2023.1 9.0 7.15 2022.2 2023.2 !251215 2025.1 10.3 !260429 10.4 2025.2 !260630 11.0 2026.1
=chronograf|service|monitoring|Web dashboard for InfluxDB 1.x
1.10 1.10.9 @c
1.10-alpine 1.10.9-alpine @e
1.11 1.11.4 latest @6
1.11-alpine 1.11.4-alpine alpine @e
!160907 0.12 !170509 0.13 !180523 1.3 !180720 1.4 !200227 1.5 !220920 1.6 !260417 1.7 !260713 1.8 1.9
=convertigo|service|app|Low-code application server
8.4.3^1 latest @6
!180104 -connector !190603 7.4 alpine !190627 7.5 !200116 slim 7.6 !200421 7.7 !210329 7.8 !220505 7.9 !221117 8.0 !230424 8.1 !240607 8.2 !260529 8.3
=couchbase|service|database|Document database with caching
8.0.2 enterprise enterprise-8.0.2 latest @6
community community-8.0.2 @6
8.0.1 enterprise-8.0.1 @6
community-8.0.1 @6
8.0.0 enterprise-8.0.0 @6
community-8.0.0 @6
7.6.9 enterprise-7.6.9 @6
7.6.8 enterprise-7.6.8 @6
7.6.7 enterprise-7.6.7 @6
7.6.6 enterprise-7.6.6 @6
7.6.5 enterprise-7.6.5 @6
7.6.4 enterprise-7.6.4 @6
7.6.3 enterprise-7.6.3 @6
7.6.2 enterprise-7.6.2 @6
community-7.6.2 @6
7.6.12 enterprise-7.6.12 @6
7.6.11 enterprise-7.6.11 @6
7.6.10 enterprise-7.6.10 @6
7.6.1 enterprise-7.6.1 @6
community-7.6.1 @6
7.6.0 enterprise-7.6.0 @6
community-7.6.0 @6
7.2.9 enterprise-7.2.9 @6
7.2.8 enterprise-7.2.8 @6
7.2.7 enterprise-7.2.7 @6
7.2.6 enterprise-7.2.6 @6
7.2.5 enterprise-7.2.5 @6
7.2.4 enterprise-7.2.4 @6
community-7.2.4 @6
7.2.3 enterprise-7.2.3 @6
7.2.2 enterprise-7.2.2 @6
community-7.2.2 @6
7.2.0 enterprise-7.2.0 @6
community-7.2.0 @6
!210727 -beta
=crate|service|database|CrateDB, distributed SQL for time series
6.4.3^1 latest @6
6.3.7^1 @6
!150209 0.44 !150223 0.45 !150422 0.46 !150608 0.47 !150722 0.48 !151012 0.49 !151116 0.50 !160202 0.51 !160711 0.54 !161017 0.52 !161202 0.55 !161213 0.56 !170627 0.57 !170925 1.0 1.1 !190315 2.1 2.0 !200205 3.0 2.2 3.2 3.1 2.3 !220119 3.3 4.5 4.0 4.1 4.4 4.3 4.2 !220718 4.6 !221031 4.7 !230213 5.0 !230414 5.1 !240325 4.8 5.2 !240424 5.3 !240712 5.4 !240805 5.6 5.5 !250410 5.7 5.8 !251016 5.9 !260209 5.10 !260721 6.0 6.1 6.2
=eggdrop|service|app|IRC bot
develop @A
1.10 1.10.1 stable latest @A
!180717 1.6 !211220 1.8 !260415 1.9
=espocrm|service|app|Customer relationship management web app
apache apache-trixie 10.0.6-apache 10.0.6-apache-trixie 10.0-apache 10.0-apache-trixie 10-apache 10-apache-trixie latest 10.0.6^2 @B
fpm fpm-trixie 10.0.6-fpm 10.0.6-fpm-trixie 10.0-fpm 10.0-fpm-trixie 10-fpm 10-fpm-trixie @B
fpm-alpine fpm-alpine3.23 10.0.6-fpm-alpine 10.0.6-fpm-alpine3.23 10.0-fpm-alpine 10.0-fpm-alpine3.23 10-fpm-alpine 10-fpm-alpine3.23 @C
=flink|service extended|data|Stream and batch processing engine
2.3.0^1-scala_2.12-java21 scala_2.12-java21 2.3.0^1-java21 java21 @6
2.3.0^1-scala_2.12-java17 scala_2.12-java17 2.3.0^1-scala_2.12 scala_2.12 2.3.0^1-java17 java17 2.3.0^1 latest @6
2.3.0^1-scala_2.12-java11 scala_2.12-java11 2.3.0^1-java11 java11 @6
2.2.1^1-scala_2.12-java21 2.2.1^1-java21 @6
2.2.1^1-scala_2.12-java17 2.2.1^1-scala_2.12 2.2.1^1-java17 2.2.1^1 @6
2.2.1^1-scala_2.12-java11 2.2.1^1-java11 @6
2.1.3^1-scala_2.12-java21 2.1.3^1-java21 @6
2.1.3^1-scala_2.12-java17 2.1.3^1-scala_2.12 2.1.3^1-java17 2.1.3^1 @6
2.1.3^1-scala_2.12-java11 2.1.3^1-java11 @6
1.20.5^1-scala_2.12-java8 1.20.5^1-java8 @6
1.20.5^1-scala_2.12-java17 1.20.5^1-java17 @6
1.20.5^1-scala_2.12-java11 1.20.5^1-scala_2.12 1.20.5^1-java11 1.20.5^1 @6
!171215 1.2 !180601 1.3 !180813 1.4 !181203 1.5 !190411 1.6 !190529 alpine !190830 1.7 !200212 1.8 !200707 1.9 !210503 1.10 !220907 1.12 1.11 1.13 !221027 1.14 !240320 1.15 1.16 !240801 1.17 !250218 1.18 !250730 1.19 !260623 2.0
=fluentd|service extended|logging|Log collector and router
v1.19.3-debian-1.0 v1.19-debian-1 v1.19.3-1.0 v1.19-1 latest @q
=friendica|service|app|Federated social network server
2026.01-apache 2026.01 @4
2026.01-fpm @4
2026.01-fpm-alpine @0
2026.05-apache apache stable-apache 2026.05 latest stable @4
2026.05-fpm fpm stable-fpm @4
2026.05-fpm-alpine fpm-alpine stable-fpm-alpine @0
2026.08-dev-apache dev-apache 2026.08-dev dev @4
2026.08-dev-fpm dev-fpm @4
2026.08-dev-fpm-alpine dev-fpm-alpine @0
2026.08-rc-apache rc-apache 2026.08-rc rc @4
2026.08-rc-fpm rc-fpm @4
2026.08-rc-fpm-alpine rc-fpm-alpine @0
!200331 2019.12 !200910 2020.03 !200922 2020.07 !210830 2020.09 2021.01 !210927 2021.07 2021.04 !220613 2021.09 2022.02 !221017 2022.03 2022.06 !221220 2022.10 !230117 2022.12 !230424 2023.01 !230523 2023.04 !231226 2023.05 !240819 2023.12 !241016 2024.03 !250428 2024.08 !260512 2024.12
=geonetwork|service|app|Catalogue for geospatial data
3.12.12^2 @b
3.12.12^2-postgres @b
4.2.17^1 @b
4.4.12^2 latest @f
!201103 -alpha !210510 postgres !231025 4.0
=hello-world|service|demo|Prints a greeting, to see whether Docker works
linux & latest @j
nanoserver-ltsc2025 & nanoserver latest @d
nanoserver-ltsc2022 & nanoserver latest @d
=hitch|service|web-server|TLS terminating proxy from Varnish
1 1.8 1.8.0 1.8.0-1 latest @2
=irssi|service|app|Terminal IRC client
1.4.5^2 latest 1.4.5^2-trixie trixie @4
1.4.5^2-alpine alpine 1.4.5^2-alpine3.23 alpine3.23 @0
!170104 debian !170105 0 !230621 bullseye -alpine3.17 !240523 -alpine3.18 !241212 -alpine3.20 !250530 -alpine3.21 !250812 bookworm !251204 -alpine3.22
=joomla|service extended plain=debian|cms|The content management system Joomla on PHP
6.1.3^2-php8.3-apache php8.3-apache @4
6.1.3^2-php8.3-fpm-alpine php8.3-fpm-alpine @0
6.1.3^2-php8.3-fpm php8.3-fpm @4
6.1.3^2 latest 6.1.3^2-apache apache 6.1.3^2-php8.4 php8.4 6.1.3^2-php8.4-apache php8.4-apache @4
6.1.3^2-php8.4-fpm-alpine php8.4-fpm-alpine @0
6.1.3^2-php8.4-fpm php8.4-fpm @4
5.4.8^2-php8.2-apache @4
5.4.8^2-php8.2-fpm-alpine @0
5.4.8^2-php8.2-fpm @4
5.4.8^2 5.4.8^2-apache 5.4.8^2-php8.3 5.4.8^2-php8.3-apache @4
5.4.8^2-php8.3-fpm-alpine @0
5.4.8^2-php8.3-fpm @4
!181225 -php7.0 !190108 -php5.6 !191202 -php7.1 !210114 -php7.2 !210907 fpm !220331 -php7.3 !221213 -php7.4 !231201 3 -php8.0 !250819 -alpha !250930 -beta !251014 4 -php8.1
=kapacitor|service|monitoring|Alerting and processing for InfluxDB 1.x
1.7 1.7.7 @6
1.7-alpine 1.7.7-alpine @e
1.8 1.8.6 latest @6
1.8-alpine 1.8.6-alpine alpine @e
!160907 0.12 !161108 0.13 !170124 1.0 !170522 1.1 !171213 1.2 !180522 1.3 !210802 1.4 !230921 1.5 !250708 1.6
=krakend|service extended|gateway|A stateless API gateway
2.13.10^2 latest @6
=lightstreamer|service|queue|Real-time streaming server
6.0.3^1-jdk8 6.0.3^1-jdk8-temurin 6.0.3^1 @6
6.0.3^1-jdk8-base 6.0.3^1-jdk8-temurin-base 6.0.3^1-base @6
6.1.0^1-jdk8 6.1.0^1-jdk8-temurin 6-jdk8 6-jdk8-temurin 6.1.0^2 @6
6.1.0^1-jdk8-base 6.1.0^1-jdk8-temurin-base 6-jdk8-base 6-jdk8-temurin-base 6.1.0^2-base @6
7.0.3^1-jdk8 7.0.3^1-jdk8-temurin @6
7.0.3^1-jdk8-base 7.0.3^1-jdk8-temurin-base @6
7.0.3^1-jdk11 7.0.3^1-jdk11-temurin 7.0.3^1 @6
7.0.3^1-jdk11-base 7.0.3^1-jdk11-temurin-base 7.0.3^1-base @6
7.1.3^1-jdk8 7.1.3^1-jdk8-temurin @6
7.1.3^1-jdk8-base 7.1.3^1-jdk8-temurin-base @6
7.1.3^1-jdk11 7.1.3^1-jdk11-temurin 7.1.3^1 @6
7.1.3^1-jdk11-base 7.1.3^1-jdk11-temurin-base 7.1.3^1-base @6
7.2.2^1-jdk8 7.2.2^1-jdk8-temurin @6
7.2.2^1-jdk8-base 7.2.2^1-jdk8-temurin-base @6
7.2.2^1-jdk11 7.2.2^1-jdk11-temurin 7.2.2^1 @6
7.2.2^1-jdk11-base 7.2.2^1-jdk11-temurin-base 7.2.2^1-base @6
7.3.3^1-jdk8 7.3.3^1-jdk8-temurin @6
7.3.3^1-jdk8-base 7.3.3^1-jdk8-temurin-base @6
7.3.3^1-jdk11 7.3.3^1-jdk11-temurin @6
7.3.3^1-jdk11-base 7.3.3^1-jdk11-temurin-base @6
7.3.3^1-jdk17 7.3.3^1-jdk17-temurin 7.3.3^1 @6
7.3.3^1-jdk17-base 7.3.3^1-jdk17-temurin-base 7.3.3^1-base @6
7.4.8^1-jdk8 7.4.8^1-jdk8-temurin 7-jdk8 7-jdk8-temurin @6
7.4.8^1-jdk8-base 7.4.8^1-jdk8-temurin-base 7-jdk8-base 7-jdk8-temurin-base @6
7.4.8^1-jdk11 7.4.8^1-jdk11-temurin 7-jdk11 7-jdk11-temurin @6
7.4.8^1-jdk11-base 7.4.8^1-jdk11-temurin-base 7-jdk11-base 7-jdk11-temurin-base @6
7.4.8^1-jdk17 7.4.8^1-jdk17-temurin 7-jdk17 7-jdk17-temurin @6
7.4.8^1-jdk17-base 7.4.8^1-jdk17-temurin-base 7-jdk17-base 7-jdk17-temurin-base @6
7.4.8^1-jdk21 7.4.8^1-jdk21-temurin 7-jdk21 7-jdk21-temurin @6
7.4.8^1-jdk21-base 7.4.8^1-jdk21-temurin-base 7-jdk21-base 7-jdk21-temurin-base @6
7.4.8^1-jdk25 7.4.8^1-jdk25-temurin 7-jdk25 7-jdk25-temurin 7.4.8^2 latest @6
7.4.8^1-jdk25-base 7.4.8^1-jdk25-temurin-base 7-jdk25-base 7-jdk25-temurin-base 7.4.8^2-base base @6
!181227 -jre10 !190620 -alpine -jre8 -jre11 !210809 -jdk9 !220923 -openjdk
=matomo|service extended|app|Web analytics on PHP
5.13.0^2-apache apache 5.13.0^2 latest @4
5.13.0^2-fpm fpm @4
5.13.0^2-fpm-alpine fpm-alpine @0
!201201 3 !231220 4
=mediawiki|service extended|cms|The wiki software of Wikipedia
1.46.0^1 latest stable @D
1.46.0^1-fpm stable-fpm @D
1.46.0^1-fpm-alpine stable-fpm-alpine @E
1.45.4^1 @D
1.45.4^1-fpm @D
1.45.4^1-fpm-alpine @E
1.43.9^1 lts @D
1.43.9^1-fpm lts-fpm @D
1.43.9^1-fpm-alpine lts-fpm-alpine @E
!171103 1.28 !180615 1.29 !190402 1.30 !191009 1.27 !191220 1.32 !200925 1.33 !210601 1.34 !211215 1.31 -alpline !220608 1.36 !221205 1.37 !230713 1.38 !231223 1.35 legacylts !240628 1.40 !250109 1.41 !250702 1.42 legacy !251230 1.39 !260803 1.44
=monica|service|app|Personal contact manager
4.1.2^2-apache apache 4.1.2^2 latest @4
4.1.2^2-fpm-alpine fpm-alpine @0
4.1.2^2-fpm fpm @4
5.0.0-beta.5-apache 5.0.0-beta-apache 5.0-apache @4
5.0.0-beta.5-fpm-alpine 5.0.0-beta-fpm-alpine 5.0-fpm-alpine @0
5.0.0-beta.5-fpm 5.0.0-beta-fpm 5.0-fpm @4
!210503 2 !230130 3
=odoo|service extended|app|Business application suite
19.0-20260817 19.0^1 latest @7
18.0-20260817 18.0^1 @7
17.0-20260817 17.0^1 @6
!171101 8 !181008 9 !191023 10 !201002 11 !211008 12 !221012 13 !231113 14 !241007 15 !250918 16
=open-liberty|service extended|web-server|Open Liberty Java application server
beta @8
beta-java11 @8
beta-java17 @8
kernel-slim kernel-slim-java8-openj9 @8
kernel-slim-java11-openj9 @8
kernel-slim-java17-openj9 @8
full full-java8-openj9 latest @8
full-java11-openj9 @8
full-java17-openj9 @8
25.0.0.12-kernel-slim-java8-openj9 @8
25.0.0.12-kernel-slim-java11-openj9 @8
25.0.0.12-kernel-slim-java17-openj9 @8
25.0.0.12-full-java8-openj9 @8
25.0.0.12-full-java11-openj9 @8
25.0.0.12-full-java17-openj9 @8
26.0.0.3-kernel-slim-java8-openj9 @8
26.0.0.3-kernel-slim-java11-openj9 @8
26.0.0.3-kernel-slim-java17-openj9 @8
26.0.0.3-full-java8-openj9 @8
26.0.0.3-full-java11-openj9 @8
26.0.0.3-full-java17-openj9 @8
26.0.0.6-kernel-slim-java8-openj9 @8
26.0.0.6-kernel-slim-java11-openj9 @8
26.0.0.6-kernel-slim-java17-openj9 @8
26.0.0.6-full-java8-openj9 @8
26.0.0.6-full-java11-openj9 @8
26.0.0.6-full-java17-openj9 @8
26.0.0.8-kernel-slim-java8-openj9 @8
26.0.0.8-kernel-slim-java11-openj9 @8
26.0.0.8-kernel-slim-java17-openj9 @8
26.0.0.8-full-java8-openj9 @8
26.0.0.8-full-java11-openj9 @8
26.0.0.8-full-java17-openj9 @8
!200317 -ibmsfj !201109 kernel
=orientdb|service|database|Graph and document database
3.2.55^1 latest @c
3.2.55^1-tp3 @c
3.1.20^1 @e
3.1.20^1-tp3 @e
!160421 -beta !220915 2.0 2.1 !240207 3.0 2.2 -spatial
=percona|service|database|Percona's MySQL server
8.0.46-37-centos 8.0^1-centos 8.0.46-37 8.0^1 ps-8.0.46-37 ps-8.0 ps-8 @e
psmdb-8.0.29 psmdb-8.0 @e
psmdb-7.0.40 psmdb-7.0 @e
psmdb-6.0.29 psmdb-6.0 @e
!180731 jessie !181122 stretch !230719 latest !241030 5 centos
=postfixadmin|service|app|Web administration for Postfix
4.0.5^2-apache apache 4.0.5^2 latest @3
4.0.5^2-fpm fpm @3
4.0.5^2-fpm-alpine fpm-alpine @0
!251125 3
=redmine|service extended|app|Project tracker on Ruby on Rails
%{"distro":"debian","workdir":"/usr/src/redmine","entrypoint":["/docker-entrypoint.sh"],"cmd":["rails","server","-b","0.0.0.0"],"ports":["3000"],"volumes":["/usr/src/redmine/files"],"users":["redmine:999"],"tools":["wget","git","ca-certificates","tini","openssh-client","mercurial","subversion"],"env":{"LANG":"C.UTF-8","GEM_HOME":"/usr/local/bundle","BUNDLE_SILENCE_ROOT_WARNING":"1","BUNDLE_APP_CONFIG":"/usr/local/bundle","PATH":"/usr/local/bundle/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"alpine","bash":true,"workdir":"/usr/src/redmine","entrypoint":["/docker-entrypoint.sh"],"cmd":["rails","server","-b","0.0.0.0"],"ports":["3000"],"volumes":["/usr/src/redmine/files"],"users":["redmine:999"],"tools":["wget","git","ca-certificates","tini","tzdata","openssh-client","bash","mercurial","subversion","findutils"],"env":{"LANG":"C.UTF-8","GEM_HOME":"/usr/local/bundle","BUNDLE_SILENCE_ROOT_WARNING":"1","BUNDLE_APP_CONFIG":"/usr/local/bundle","PATH":"/usr/local/bundle/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}}
%{"distro":"alpine","bash":true,"workdir":"/usr/src/redmine","entrypoint":["/docker-entrypoint.sh"],"cmd":["rails","server","-b","0.0.0.0"],"ports":["3000"],"volumes":["/usr/src/redmine/files"],"users":["redmine:999"],"tools":["wget","git","ca-certificates","tini","tzdata","openssh-client","bash","mercurial","subversion","findutils"],"env":{"LANG":"C.UTF-8","GEM_HOME":"/usr/local/bundle","BUNDLE_SILENCE_ROOT_WARNING":"1","BUNDLE_APP_CONFIG":"/usr/local/bundle","PATH":"/usr/local/bundle/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","BUNDLE_FORCE_RUBY_PLATFORM":"1"}}
7.0.0^2 latest 7.0.0^2-trixie trixie @4 %0
7.0.0^2-bookworm bookworm @6 %0
7.0.0^2-alpine3.24 alpine3.24 7.0.0^2-alpine alpine @g %1
7.0.0^2-alpine3.23 alpine3.23 @g %1
6.1.3^2 6.1.3^2-trixie @4 %0
6.1.3^2-bookworm @6 %0
6.1.3^2-alpine3.24 6.1.3^2-alpine @3 %1
6.1.3^2-alpine3.23 @3 %1
6.0.10^1 6.0.10^1-trixie @4 %0
6.0.10^1-bookworm @1 %0
6.0.10^1-alpine3.24 6.0.10^1-alpine @0 %2
6.0.10^1-alpine3.23 @0 %2
!160715 2 !200415 3 !211207 buster -alpine3.13 !220328 passenger !221201 -alpine3.15 !230613 4 -alpine3.16 !230622 bullseye !240529 -alpine3.18 !241217 -alpine3.19 !250603 -alpine3.20 !251204 -alpine3.21 !260420 5 !260623 -alpine3.22
=rethinkdb|service|database|Real-time JSON database
2.4.4^2-bookworm-slim bookworm-slim 2.4.3^2 latest @9
!160425 1 !220512 centos buster-slim -buster !231212 bullseye-slim -bullseye
=rocket.chat|service|app|Team chat server
8.5.1^2 latest @e
8.4.4^1 @e
8.3.6^1 @e
8.2.6^1 @e
8.1.6^1 @e
8.0.7^1 @e
7.13.9^2 @e
7.10.9^1 @e
!190429 0 !190918 1 !211004 2 !220805 3 !230310 4 !231016 5 !250515 6 !250606 7.0 !250714 7.1 !250806 7.2 7.3 !251028 7.4 !251103 7.5 !260112 7.6 7.7 !260219 7.9 7.8 !260504 7.11 !260605 7.12
=satosa|service|gateway|Proxy between SAML and OpenID Connect
8.5.1^2-bookworm bookworm & 8.5.1^2 latest @6
8.5.1^2-alpine3.22 alpine3.22 8.5.1^2-alpine alpine @6
!231222 bullseye -alpine3.16 !250721 -alpine3.19
=silverpeas|service|cms|Collaborative portal on Java
6.4.7^1 latest @e
6.3.6^1 @e
!180802 6.0 !201216 6.1 !210526 6.2
=spark|service extended|data|Spark analytics engine
4.1.2-scala2.13-java21-python3-ubuntu 4.1.2-java21-python3 4.1.2-java21 python3 latest @6
4.1.2-scala2.13-java21-r-ubuntu 4.1.2-java21-r @6
4.1.2-scala2.13-java21-ubuntu 4.1.2-java21-scala @6
4.1.2-scala2.13-java21-python3-r-ubuntu @6
4.1.2-scala2.13-java17-python3-ubuntu 4.1.2-java17 4.1.2-python3 4.1.2 python3-java17 @6
4.1.2-scala2.13-java17-r-ubuntu 4.1.2-java17-r 4.1.2-r r-java17 r @6
4.1.2-scala2.13-java17-ubuntu 4.1.2-scala-java17 scala-java17 4.1.2-scala scala @6
4.1.2-scala2.13-java17-python3-r-ubuntu @6
4.0.2-scala2.13-java21-python3-ubuntu 4.0.2-java21-python3 4.0.2-java21 @6
4.0.2-scala2.13-java21-r-ubuntu 4.0.2-java21-r @6
4.0.2-scala2.13-java21-ubuntu 4.0.2-java21-scala @6
4.0.2-scala2.13-java21-python3-r-ubuntu @6
4.0.2-scala2.13-java17-python3-ubuntu 4.0.2-python3 4.0.2 @6
4.0.2-scala2.13-java17-r-ubuntu 4.0.2-r @6
4.0.2-scala2.13-java17-ubuntu 4.0.2-scala @6
4.0.2-scala2.13-java17-python3-r-ubuntu @6
3.5.8-scala2.12-java17-python3-ubuntu 3.5.8-java17-python3 3.5.8-java17 @6
3.5.8-scala2.12-java17-r-ubuntu 3.5.8-java17-r @6
3.5.8-scala2.12-java17-ubuntu 3.5.8-java17-scala @6
3.5.8-scala2.12-java17-python3-r-ubuntu @6
3.5.8-scala2.12-java11-python3-ubuntu 3.5.8-python3 3.5.8 @6
3.5.8-scala2.12-java11-r-ubuntu 3.5.8-r @6
3.5.8-scala2.12-java11-ubuntu 3.5.8-scala @6
3.5.8-scala2.12-java11-python3-r-ubuntu @6
=spiped|service|network|Encrypted pipes between sockets
1.6.4^2 latest @4
1.6.4^2-alpine alpine @0
=storm|service|data|Stream processing engine
2.8.9^1-jre17 2.8.9^1 @6
2.8.9^1-jre21 @6
3.0.0^1-jre25 3.0.0^1 latest @6
3.0.0^1-lite-jre25 3.0.0^1-lite @6
!180219 0.10 0.9 !190617 1.0 !191111 2.0 !200706 2.1 !211104 2.2 1.1 !220331 2.3 !230208 2.4 1.2 !240117 2.5 -temurin !241021 2.6 !250128 2.7
=teamspeak|service|app|Voice chat server
3.13 3.13.8 latest @e
!180514 3.1 !180802 3.2 !180911 3.3 !181029 3.4 !190123 3.5 !190320 3.6 !190528 3.7 !190625 3.8 !191111 3.9 !200121 3.10 !200320 3.11 !201119 3.12
=tomee|service extended|web-server|Tomcat with the Jakarta EE features added
11.0.0-M1-jre25-Temurin-ubuntu-microprofile 11.0.0-M1-Temurin-ubuntu-microprofile 11.0.0-M1-jre25-ubuntu-microprofile 11.0.0-M1-ubuntu-microprofile 11.0.0-M1-jre25-Temurin-microprofile 11.0.0-M1-Temurin-microprofile 11.0.0-M1-jre25-microprofile 11.0.0-M1-microprofile 11.0.0-M1-jre25-Temurin-ubuntu 11.0.0-M1-Temurin-ubuntu 11.0.0-M1-jre25-ubuntu 11.0.0-M1-ubuntu 11.0.0-M1-jre25-Temurin 11.0.0-M1-Temurin 11.0.0-M1-jre25 11.0.0-M1 11.0-jre25-Temurin-ubuntu-microprofile 11.0-Temurin-ubuntu-microprofile 11.0-jre25-ubuntu-microprofile 11.0-ubuntu-microprofile 11.0-jre25-Temurin-microprofile 11.0-Temurin-microprofile 11.0-jre25-microprofile 11.0-microprofile 11.0-jre25-Temurin-ubuntu 11.0-Temurin-ubuntu 11.0-jre25-ubuntu 11.0-ubuntu 11.0-jre25-Temurin 11.0-Temurin 11.0-jre25 11.0 11-jre25-Temurin-ubuntu-microprofile 11-Temurin-ubuntu-microprofile 11-jre25-ubuntu-microprofile 11-ubuntu-microprofile 11-jre25-Temurin-microprofile 11-Temurin-microprofile 11-jre25-microprofile 11-microprofile 11-jre25-Temurin-ubuntu 11-Temurin-ubuntu 11-jre25-ubuntu 11-ubuntu 11-jre25-Temurin 11-Temurin 11-jre25 11 @6
11.0.0-M1-jre25-Temurin-ubuntu-plume 11.0.0-M1-Temurin-ubuntu-plume 11.0.0-M1-jre25-ubuntu-plume 11.0.0-M1-ubuntu-plume 11.0.0-M1-jre25-Temurin-plume 11.0.0-M1-Temurin-plume 11.0.0-M1-jre25-plume 11.0.0-M1-plume 11.0-jre25-Temurin-ubuntu-plume 11.0-Temurin-ubuntu-plume 11.0-jre25-ubuntu-plume 11.0-ubuntu-plume 11.0-jre25-Temurin-plume 11.0-Temurin-plume 11.0-jre25-plume 11.0-plume 11-jre25-Temurin-ubuntu-plume 11-Temurin-ubuntu-plume 11-jre25-ubuntu-plume 11-ubuntu-plume 11-jre25-Temurin-plume 11-Temurin-plume 11-jre25-plume 11-plume @6
11.0.0-M1-jre25-Temurin-ubuntu-plus 11.0.0-M1-Temurin-ubuntu-plus 11.0.0-M1-jre25-ubuntu-plus 11.0.0-M1-ubuntu-plus 11.0.0-M1-jre25-Temurin-plus 11.0.0-M1-Temurin-plus 11.0.0-M1-jre25-plus 11.0.0-M1-plus 11.0-jre25-Temurin-ubuntu-plus 11.0-Temurin-ubuntu-plus 11.0-jre25-ubuntu-plus 11.0-ubuntu-plus 11.0-jre25-Temurin-plus 11.0-Temurin-plus 11.0-jre25-plus 11.0-plus 11-jre25-Temurin-ubuntu-plus 11-Temurin-ubuntu-plus 11-jre25-ubuntu-plus 11-ubuntu-plus 11-jre25-Temurin-plus 11-Temurin-plus 11-jre25-plus 11-plus @6
11.0.0-M1-jre25-Temurin-ubuntu-webprofile 11.0.0-M1-Temurin-ubuntu-webprofile 11.0.0-M1-jre25-ubuntu-webprofile 11.0.0-M1-ubuntu-webprofile 11.0.0-M1-jre25-Temurin-webprofile 11.0.0-M1-Temurin-webprofile 11.0.0-M1-jre25-webprofile 11.0.0-M1-webprofile 11.0-jre25-Temurin-ubuntu-webprofile 11.0-Temurin-ubuntu-webprofile 11.0-jre25-ubuntu-webprofile 11.0-ubuntu-webprofile 11.0-jre25-Temurin-webprofile 11.0-Temurin-webprofile 11.0-jre25-webprofile 11.0-webprofile 11-jre25-Temurin-ubuntu-webprofile 11-Temurin-ubuntu-webprofile 11-jre25-ubuntu-webprofile 11-ubuntu-webprofile 11-jre25-Temurin-webprofile 11-Temurin-webprofile 11-jre25-webprofile 11-webprofile @6
11.0.0-M1-jre25-Temurin-alpine-microprofile 11.0.0-M1-Temurin-alpine-microprofile 11.0.0-M1-jre25-alpine-microprofile 11.0.0-M1-alpine-microprofile 11.0.0-M1-jre25-Temurin-alpine 11.0.0-M1-Temurin-alpine 11.0.0-M1-jre25-alpine 11.0.0-M1-alpine 11.0-jre25-Temurin-alpine-microprofile 11.0-Temurin-alpine-microprofile 11.0-jre25-alpine-microprofile 11.0-alpine-microprofile 11.0-jre25-Temurin-alpine 11.0-Temurin-alpine 11.0-jre25-alpine 11.0-alpine 11-jre25-Temurin-alpine-microprofile 11-Temurin-alpine-microprofile 11-jre25-alpine-microprofile 11-alpine-microprofile 11-jre25-Temurin-alpine 11-Temurin-alpine 11-jre25-alpine 11-alpine @6
11.0.0-M1-jre25-Temurin-alpine-plume 11.0.0-M1-Temurin-alpine-plume 11.0.0-M1-jre25-alpine-plume 11.0.0-M1-alpine-plume 11.0-jre25-Temurin-alpine-plume 11.0-Temurin-alpine-plume 11.0-jre25-alpine-plume 11.0-alpine-plume 11-jre25-Temurin-alpine-plume 11-Temurin-alpine-plume 11-jre25-alpine-plume 11-alpine-plume @6
11.0.0-M1-jre25-Temurin-alpine-plus 11.0.0-M1-Temurin-alpine-plus 11.0.0-M1-jre25-alpine-plus 11.0.0-M1-alpine-plus 11.0-jre25-Temurin-alpine-plus 11.0-Temurin-alpine-plus 11.0-jre25-alpine-plus 11.0-alpine-plus 11-jre25-Temurin-alpine-plus 11-Temurin-alpine-plus 11-jre25-alpine-plus 11-alpine-plus @6
11.0.0-M1-jre25-Temurin-alpine-webprofile 11.0.0-M1-Temurin-alpine-webprofile 11.0.0-M1-jre25-alpine-webprofile 11.0.0-M1-alpine-webprofile 11.0-jre25-Temurin-alpine-webprofile 11.0-Temurin-alpine-webprofile 11.0-jre25-alpine-webprofile 11.0-alpine-webprofile 11-jre25-Temurin-alpine-webprofile 11-Temurin-alpine-webprofile 11-jre25-alpine-webprofile 11-alpine-webprofile @6
11.0.0-M1-jre25-Semeru-ubuntu-microprofile 11.0.0-M1-Semeru-ubuntu-microprofile 11.0.0-M1-jre25-Semeru-microprofile 11.0.0-M1-Semeru-microprofile 11.0.0-M1-jre25-Semeru-ubuntu 11.0.0-M1-Semeru-ubuntu 11.0.0-M1-jre25-Semeru 11.0.0-M1-Semeru 11.0-jre25-Semeru-ubuntu-microprofile 11.0-Semeru-ubuntu-microprofile 11.0-jre25-Semeru-microprofile 11.0-Semeru-microprofile 11.0-jre25-Semeru-ubuntu 11.0-Semeru-ubuntu 11.0-jre25-Semeru 11.0-Semeru 11-jre25-Semeru-ubuntu-microprofile 11-Semeru-ubuntu-microprofile 11-jre25-Semeru-microprofile 11-Semeru-microprofile 11-jre25-Semeru-ubuntu 11-Semeru-ubuntu 11-jre25-Semeru 11-Semeru @6
11.0.0-M1-jre25-Semeru-ubuntu-plume 11.0.0-M1-Semeru-ubuntu-plume 11.0.0-M1-jre25-Semeru-plume 11.0.0-M1-Semeru-plume 11.0-jre25-Semeru-ubuntu-plume 11.0-Semeru-ubuntu-plume 11.0-jre25-Semeru-plume 11.0-Semeru-plume 11-jre25-Semeru-ubuntu-plume 11-Semeru-ubuntu-plume 11-jre25-Semeru-plume 11-Semeru-plume @6
11.0.0-M1-jre25-Semeru-ubuntu-plus 11.0.0-M1-Semeru-ubuntu-plus 11.0.0-M1-jre25-Semeru-plus 11.0.0-M1-Semeru-plus 11.0-jre25-Semeru-ubuntu-plus 11.0-Semeru-ubuntu-plus 11.0-jre25-Semeru-plus 11.0-Semeru-plus 11-jre25-Semeru-ubuntu-plus 11-Semeru-ubuntu-plus 11-jre25-Semeru-plus 11-Semeru-plus @6
11.0.0-M1-jre25-Semeru-ubuntu-webprofile 11.0.0-M1-Semeru-ubuntu-webprofile 11.0.0-M1-jre25-Semeru-webprofile 11.0.0-M1-Semeru-webprofile 11.0-jre25-Semeru-ubuntu-webprofile 11.0-Semeru-ubuntu-webprofile 11.0-jre25-Semeru-webprofile 11.0-Semeru-webprofile 11-jre25-Semeru-ubuntu-webprofile 11-Semeru-ubuntu-webprofile 11-jre25-Semeru-webprofile 11-Semeru-webprofile @6
11.0.0-M1-jre21-Temurin-ubuntu-microprofile 11.0.0-M1-jre21-ubuntu-microprofile 11.0.0-M1-jre21-Temurin-microprofile 11.0.0-M1-jre21-microprofile 11.0.0-M1-jre21-Temurin-ubuntu 11.0.0-M1-jre21-ubuntu 11.0.0-M1-jre21-Temurin 11.0.0-M1-jre21 11.0-jre21-Temurin-ubuntu-microprofile 11.0-jre21-ubuntu-microprofile 11.0-jre21-Temurin-microprofile 11.0-jre21-microprofile 11.0-jre21-Temurin-ubuntu 11.0-jre21-ubuntu 11.0-jre21-Temurin 11.0-jre21 11-jre21-Temurin-ubuntu-microprofile 11-jre21-ubuntu-microprofile 11-jre21-Temurin-microprofile 11-jre21-microprofile 11-jre21-Temurin-ubuntu 11-jre21-ubuntu 11-jre21-Temurin 11-jre21 @6
11.0.0-M1-jre21-Temurin-ubuntu-plume 11.0.0-M1-jre21-ubuntu-plume 11.0.0-M1-jre21-Temurin-plume 11.0.0-M1-jre21-plume 11.0-jre21-Temurin-ubuntu-plume 11.0-jre21-ubuntu-plume 11.0-jre21-Temurin-plume 11.0-jre21-plume 11-jre21-Temurin-ubuntu-plume 11-jre21-ubuntu-plume 11-jre21-Temurin-plume 11-jre21-plume @6
11.0.0-M1-jre21-Temurin-ubuntu-plus 11.0.0-M1-jre21-ubuntu-plus 11.0.0-M1-jre21-Temurin-plus 11.0.0-M1-jre21-plus 11.0-jre21-Temurin-ubuntu-plus 11.0-jre21-ubuntu-plus 11.0-jre21-Temurin-plus 11.0-jre21-plus 11-jre21-Temurin-ubuntu-plus 11-jre21-ubuntu-plus 11-jre21-Temurin-plus 11-jre21-plus @6
11.0.0-M1-jre21-Temurin-ubuntu-webprofile 11.0.0-M1-jre21-ubuntu-webprofile 11.0.0-M1-jre21-Temurin-webprofile 11.0.0-M1-jre21-webprofile 11.0-jre21-Temurin-ubuntu-webprofile 11.0-jre21-ubuntu-webprofile 11.0-jre21-Temurin-webprofile 11.0-jre21-webprofile 11-jre21-Temurin-ubuntu-webprofile 11-jre21-ubuntu-webprofile 11-jre21-Temurin-webprofile 11-jre21-webprofile @6
11.0.0-M1-jre21-Temurin-alpine-microprofile 11.0.0-M1-jre21-alpine-microprofile 11.0.0-M1-jre21-Temurin-alpine 11.0.0-M1-jre21-alpine 11.0-jre21-Temurin-alpine-microprofile 11.0-jre21-alpine-microprofile 11.0-jre21-Temurin-alpine 11.0-jre21-alpine 11-jre21-Temurin-alpine-microprofile 11-jre21-alpine-microprofile 11-jre21-Temurin-alpine 11-jre21-alpine @6
11.0.0-M1-jre21-Temurin-alpine-plume 11.0.0-M1-jre21-alpine-plume 11.0-jre21-Temurin-alpine-plume 11.0-jre21-alpine-plume 11-jre21-Temurin-alpine-plume 11-jre21-alpine-plume @6
11.0.0-M1-jre21-Temurin-alpine-plus 11.0.0-M1-jre21-alpine-plus 11.0-jre21-Temurin-alpine-plus 11.0-jre21-alpine-plus 11-jre21-Temurin-alpine-plus 11-jre21-alpine-plus @6
11.0.0-M1-jre21-Temurin-alpine-webprofile 11.0.0-M1-jre21-alpine-webprofile 11.0-jre21-Temurin-alpine-webprofile 11.0-jre21-alpine-webprofile 11-jre21-Temurin-alpine-webprofile 11-jre21-alpine-webprofile @6
11.0.0-M1-jre21-Semeru-ubuntu-microprofile 11.0.0-M1-jre21-Semeru-microprofile 11.0.0-M1-jre21-Semeru-ubuntu 11.0.0-M1-jre21-Semeru 11.0-jre21-Semeru-ubuntu-microprofile 11.0-jre21-Semeru-microprofile 11.0-jre21-Semeru-ubuntu 11.0-jre21-Semeru 11-jre21-Semeru-ubuntu-microprofile 11-jre21-Semeru-microprofile 11-jre21-Semeru-ubuntu 11-jre21-Semeru @6
11.0.0-M1-jre21-Semeru-ubuntu-plume 11.0.0-M1-jre21-Semeru-plume 11.0-jre21-Semeru-ubuntu-plume 11.0-jre21-Semeru-plume 11-jre21-Semeru-ubuntu-plume 11-jre21-Semeru-plume @6
11.0.0-M1-jre21-Semeru-ubuntu-plus 11.0.0-M1-jre21-Semeru-plus 11.0-jre21-Semeru-ubuntu-plus 11.0-jre21-Semeru-plus 11-jre21-Semeru-ubuntu-plus 11-jre21-Semeru-plus @6
11.0.0-M1-jre21-Semeru-ubuntu-webprofile 11.0.0-M1-jre21-Semeru-webprofile 11.0-jre21-Semeru-ubuntu-webprofile 11.0-jre21-Semeru-webprofile 11-jre21-Semeru-ubuntu-webprofile 11-jre21-Semeru-webprofile @6
11.0.0-M1-jre17-Temurin-ubuntu-microprofile 11.0.0-M1-jre17-ubuntu-microprofile 11.0.0-M1-jre17-Temurin-microprofile 11.0.0-M1-jre17-microprofile 11.0.0-M1-jre17-Temurin-ubuntu 11.0.0-M1-jre17-ubuntu 11.0.0-M1-jre17-Temurin 11.0.0-M1-jre17 11.0-jre17-Temurin-ubuntu-microprofile 11.0-jre17-ubuntu-microprofile 11.0-jre17-Temurin-microprofile 11.0-jre17-microprofile 11.0-jre17-Temurin-ubuntu 11.0-jre17-ubuntu 11.0-jre17-Temurin 11.0-jre17 11-jre17-Temurin-ubuntu-microprofile 11-jre17-ubuntu-microprofile 11-jre17-Temurin-microprofile 11-jre17-microprofile 11-jre17-Temurin-ubuntu 11-jre17-ubuntu 11-jre17-Temurin 11-jre17 @6
11.0.0-M1-jre17-Temurin-ubuntu-plume 11.0.0-M1-jre17-ubuntu-plume 11.0.0-M1-jre17-Temurin-plume 11.0.0-M1-jre17-plume 11.0-jre17-Temurin-ubuntu-plume 11.0-jre17-ubuntu-plume 11.0-jre17-Temurin-plume 11.0-jre17-plume 11-jre17-Temurin-ubuntu-plume 11-jre17-ubuntu-plume 11-jre17-Temurin-plume 11-jre17-plume @6
11.0.0-M1-jre17-Temurin-ubuntu-plus 11.0.0-M1-jre17-ubuntu-plus 11.0.0-M1-jre17-Temurin-plus 11.0.0-M1-jre17-plus 11.0-jre17-Temurin-ubuntu-plus 11.0-jre17-ubuntu-plus 11.0-jre17-Temurin-plus 11.0-jre17-plus 11-jre17-Temurin-ubuntu-plus 11-jre17-ubuntu-plus 11-jre17-Temurin-plus 11-jre17-plus @6
11.0.0-M1-jre17-Temurin-ubuntu-webprofile 11.0.0-M1-jre17-ubuntu-webprofile 11.0.0-M1-jre17-Temurin-webprofile 11.0.0-M1-jre17-webprofile 11.0-jre17-Temurin-ubuntu-webprofile 11.0-jre17-ubuntu-webprofile 11.0-jre17-Temurin-webprofile 11.0-jre17-webprofile 11-jre17-Temurin-ubuntu-webprofile 11-jre17-ubuntu-webprofile 11-jre17-Temurin-webprofile 11-jre17-webprofile @6
11.0.0-M1-jre17-Temurin-alpine-microprofile 11.0.0-M1-jre17-alpine-microprofile 11.0.0-M1-jre17-Temurin-alpine 11.0.0-M1-jre17-alpine 11.0-jre17-Temurin-alpine-microprofile 11.0-jre17-alpine-microprofile 11.0-jre17-Temurin-alpine 11.0-jre17-alpine 11-jre17-Temurin-alpine-microprofile 11-jre17-alpine-microprofile 11-jre17-Temurin-alpine 11-jre17-alpine @e
11.0.0-M1-jre17-Temurin-alpine-plume 11.0.0-M1-jre17-alpine-plume 11.0-jre17-Temurin-alpine-plume 11.0-jre17-alpine-plume 11-jre17-Temurin-alpine-plume 11-jre17-alpine-plume @e
11.0.0-M1-jre17-Temurin-alpine-plus 11.0.0-M1-jre17-alpine-plus 11.0-jre17-Temurin-alpine-plus 11.0-jre17-alpine-plus 11-jre17-Temurin-alpine-plus 11-jre17-alpine-plus @e
11.0.0-M1-jre17-Temurin-alpine-webprofile 11.0.0-M1-jre17-alpine-webprofile 11.0-jre17-Temurin-alpine-webprofile 11.0-jre17-alpine-webprofile 11-jre17-Temurin-alpine-webprofile 11-jre17-alpine-webprofile @e
11.0.0-M1-jre17-Semeru-ubuntu-microprofile 11.0.0-M1-jre17-Semeru-microprofile 11.0.0-M1-jre17-Semeru-ubuntu 11.0.0-M1-jre17-Semeru 11.0-jre17-Semeru-ubuntu-microprofile 11.0-jre17-Semeru-microprofile 11.0-jre17-Semeru-ubuntu 11.0-jre17-Semeru 11-jre17-Semeru-ubuntu-microprofile 11-jre17-Semeru-microprofile 11-jre17-Semeru-ubuntu 11-jre17-Semeru @6
11.0.0-M1-jre17-Semeru-ubuntu-plume 11.0.0-M1-jre17-Semeru-plume 11.0-jre17-Semeru-ubuntu-plume 11.0-jre17-Semeru-plume 11-jre17-Semeru-ubuntu-plume 11-jre17-Semeru-plume @6
11.0.0-M1-jre17-Semeru-ubuntu-plus 11.0.0-M1-jre17-Semeru-plus 11.0-jre17-Semeru-ubuntu-plus 11.0-jre17-Semeru-plus 11-jre17-Semeru-ubuntu-plus 11-jre17-Semeru-plus @6
11.0.0-M1-jre17-Semeru-ubuntu-webprofile 11.0.0-M1-jre17-Semeru-webprofile 11.0-jre17-Semeru-ubuntu-webprofile 11.0-jre17-Semeru-webprofile 11-jre17-Semeru-ubuntu-webprofile 11-jre17-Semeru-webprofile @6
10.2.0-jre25-Temurin-ubuntu-microprofile 10.2.0-Temurin-ubuntu-microprofile 10.2.0-jre25-ubuntu-microprofile 10.2.0-ubuntu-microprofile 10.2.0-jre25-Temurin-microprofile 10.2.0-Temurin-microprofile 10.2.0-jre25-microprofile 10.2.0-microprofile 10.2.0-jre25-Temurin-ubuntu 10.2.0-Temurin-ubuntu 10.2.0-jre25-ubuntu 10.2.0-ubuntu 10.2.0-jre25-Temurin 10.2.0-Temurin 10.2.0-jre25 10.2.0 10.1-jre25-Temurin-ubuntu-microprofile 10.1-Temurin-ubuntu-microprofile 10.1-jre25-ubuntu-microprofile 10.1-ubuntu-microprofile 10.1-jre25-Temurin-microprofile 10.1-Temurin-microprofile 10.1-jre25-microprofile 10.1-microprofile 10.1-jre25-Temurin-ubuntu 10.1-Temurin-ubuntu 10.1-jre25-ubuntu 10.1-ubuntu 10.1-jre25-Temurin 10.1-Temurin 10.1-jre25 10.1 10-jre25-Temurin-ubuntu-microprofile 10-Temurin-ubuntu-microprofile 10-jre25-ubuntu-microprofile 10-ubuntu-microprofile 10-jre25-Temurin-microprofile 10-Temurin-microprofile 10-jre25-microprofile 10-microprofile 10-jre25-Temurin-ubuntu 10-Temurin-ubuntu 10-jre25-ubuntu 10-ubuntu 10-jre25-Temurin 10-Temurin 10-jre25 10 jre25-Temurin-ubuntu-microprofile Temurin-ubuntu-microprofile jre25-ubuntu-microprofile ubuntu-microprofile jre25-Temurin-microprofile Temurin-microprofile jre25-microprofile microprofile jre25-Temurin-ubuntu Temurin-ubuntu jre25-ubuntu ubuntu jre25-Temurin Temurin jre25 latest @6
10.2.0-jre25-Temurin-ubuntu-plume 10.2.0-Temurin-ubuntu-plume 10.2.0-jre25-ubuntu-plume 10.2.0-ubuntu-plume 10.2.0-jre25-Temurin-plume 10.2.0-Temurin-plume 10.2.0-jre25-plume 10.2.0-plume 10.1-jre25-Temurin-ubuntu-plume 10.1-Temurin-ubuntu-plume 10.1-jre25-ubuntu-plume 10.1-ubuntu-plume 10.1-jre25-Temurin-plume 10.1-Temurin-plume 10.1-jre25-plume 10.1-plume 10-jre25-Temurin-ubuntu-plume 10-Temurin-ubuntu-plume 10-jre25-ubuntu-plume 10-ubuntu-plume 10-jre25-Temurin-plume 10-Temurin-plume 10-jre25-plume 10-plume jre25-Temurin-ubuntu-plume Temurin-ubuntu-plume jre25-ubuntu-plume ubuntu-plume jre25-Temurin-plume Temurin-plume jre25-plume plume @6
10.2.0-jre25-Temurin-ubuntu-plus 10.2.0-Temurin-ubuntu-plus 10.2.0-jre25-ubuntu-plus 10.2.0-ubuntu-plus 10.2.0-jre25-Temurin-plus 10.2.0-Temurin-plus 10.2.0-jre25-plus 10.2.0-plus 10.1-jre25-Temurin-ubuntu-plus 10.1-Temurin-ubuntu-plus 10.1-jre25-ubuntu-plus 10.1-ubuntu-plus 10.1-jre25-Temurin-plus 10.1-Temurin-plus 10.1-jre25-plus 10.1-plus 10-jre25-Temurin-ubuntu-plus 10-Temurin-ubuntu-plus 10-jre25-ubuntu-plus 10-ubuntu-plus 10-jre25-Temurin-plus 10-Temurin-plus 10-jre25-plus 10-plus jre25-Temurin-ubuntu-plus Temurin-ubuntu-plus jre25-ubuntu-plus ubuntu-plus jre25-Temurin-plus Temurin-plus jre25-plus plus @6
10.2.0-jre25-Temurin-ubuntu-webprofile 10.2.0-Temurin-ubuntu-webprofile 10.2.0-jre25-ubuntu-webprofile 10.2.0-ubuntu-webprofile 10.2.0-jre25-Temurin-webprofile 10.2.0-Temurin-webprofile 10.2.0-jre25-webprofile 10.2.0-webprofile 10.1-jre25-Temurin-ubuntu-webprofile 10.1-Temurin-ubuntu-webprofile 10.1-jre25-ubuntu-webprofile 10.1-ubuntu-webprofile 10.1-jre25-Temurin-webprofile 10.1-Temurin-webprofile 10.1-jre25-webprofile 10.1-webprofile 10-jre25-Temurin-ubuntu-webprofile 10-Temurin-ubuntu-webprofile 10-jre25-ubuntu-webprofile 10-ubuntu-webprofile 10-jre25-Temurin-webprofile 10-Temurin-webprofile 10-jre25-webprofile 10-webprofile jre25-Temurin-ubuntu-webprofile Temurin-ubuntu-webprofile jre25-ubuntu-webprofile ubuntu-webprofile jre25-Temurin-webprofile Temurin-webprofile jre25-webprofile webprofile @6
10.2.0-jre25-Temurin-alpine-microprofile 10.2.0-Temurin-alpine-microprofile 10.2.0-jre25-alpine-microprofile 10.2.0-alpine-microprofile 10.2.0-jre25-Temurin-alpine 10.2.0-Temurin-alpine 10.2.0-jre25-alpine 10.2.0-alpine 10.1-jre25-Temurin-alpine-microprofile 10.1-Temurin-alpine-microprofile 10.1-jre25-alpine-microprofile 10.1-alpine-microprofile 10.1-jre25-Temurin-alpine 10.1-Temurin-alpine 10.1-jre25-alpine 10.1-alpine 10-jre25-Temurin-alpine-microprofile 10-Temurin-alpine-microprofile 10-jre25-alpine-microprofile 10-alpine-microprofile 10-jre25-Temurin-alpine 10-Temurin-alpine 10-jre25-alpine 10-alpine jre25-Temurin-alpine-microprofile Temurin-alpine-microprofile jre25-alpine-microprofile alpine-microprofile jre25-Temurin-alpine Temurin-alpine jre25-alpine alpine @6
10.2.0-jre25-Temurin-alpine-plume 10.2.0-Temurin-alpine-plume 10.2.0-jre25-alpine-plume 10.2.0-alpine-plume 10.1-jre25-Temurin-alpine-plume 10.1-Temurin-alpine-plume 10.1-jre25-alpine-plume 10.1-alpine-plume 10-jre25-Temurin-alpine-plume 10-Temurin-alpine-plume 10-jre25-alpine-plume 10-alpine-plume jre25-Temurin-alpine-plume Temurin-alpine-plume jre25-alpine-plume alpine-plume @6
10.2.0-jre25-Temurin-alpine-plus 10.2.0-Temurin-alpine-plus 10.2.0-jre25-alpine-plus 10.2.0-alpine-plus 10.1-jre25-Temurin-alpine-plus 10.1-Temurin-alpine-plus 10.1-jre25-alpine-plus 10.1-alpine-plus 10-jre25-Temurin-alpine-plus 10-Temurin-alpine-plus 10-jre25-alpine-plus 10-alpine-plus jre25-Temurin-alpine-plus Temurin-alpine-plus jre25-alpine-plus alpine-plus @6
10.2.0-jre25-Temurin-alpine-webprofile 10.2.0-Temurin-alpine-webprofile 10.2.0-jre25-alpine-webprofile 10.2.0-alpine-webprofile 10.1-jre25-Temurin-alpine-webprofile 10.1-Temurin-alpine-webprofile 10.1-jre25-alpine-webprofile 10.1-alpine-webprofile 10-jre25-Temurin-alpine-webprofile 10-Temurin-alpine-webprofile 10-jre25-alpine-webprofile 10-alpine-webprofile jre25-Temurin-alpine-webprofile Temurin-alpine-webprofile jre25-alpine-webprofile alpine-webprofile @6
10.2.0-jre25-Semeru-ubuntu-microprofile 10.2.0-Semeru-ubuntu-microprofile 10.2.0-jre25-Semeru-microprofile 10.2.0-Semeru-microprofile 10.2.0-jre25-Semeru-ubuntu 10.2.0-Semeru-ubuntu 10.2.0-jre25-Semeru 10.2.0-Semeru 10.1-jre25-Semeru-ubuntu-microprofile 10.1-Semeru-ubuntu-microprofile 10.1-jre25-Semeru-microprofile 10.1-Semeru-microprofile 10.1-jre25-Semeru-ubuntu 10.1-Semeru-ubuntu 10.1-jre25-Semeru 10.1-Semeru 10-jre25-Semeru-ubuntu-microprofile 10-Semeru-ubuntu-microprofile 10-jre25-Semeru-microprofile 10-Semeru-microprofile 10-jre25-Semeru-ubuntu 10-Semeru-ubuntu 10-jre25-Semeru 10-Semeru jre25-Semeru-ubuntu-microprofile Semeru-ubuntu-microprofile jre25-Semeru-microprofile Semeru-microprofile jre25-Semeru-ubuntu Semeru-ubuntu jre25-Semeru Semeru @6
10.2.0-jre25-Semeru-ubuntu-plume 10.2.0-Semeru-ubuntu-plume 10.2.0-jre25-Semeru-plume 10.2.0-Semeru-plume 10.1-jre25-Semeru-ubuntu-plume 10.1-Semeru-ubuntu-plume 10.1-jre25-Semeru-plume 10.1-Semeru-plume 10-jre25-Semeru-ubuntu-plume 10-Semeru-ubuntu-plume 10-jre25-Semeru-plume 10-Semeru-plume jre25-Semeru-ubuntu-plume Semeru-ubuntu-plume jre25-Semeru-plume Semeru-plume @6
10.2.0-jre25-Semeru-ubuntu-plus 10.2.0-Semeru-ubuntu-plus 10.2.0-jre25-Semeru-plus 10.2.0-Semeru-plus 10.1-jre25-Semeru-ubuntu-plus 10.1-Semeru-ubuntu-plus 10.1-jre25-Semeru-plus 10.1-Semeru-plus 10-jre25-Semeru-ubuntu-plus 10-Semeru-ubuntu-plus 10-jre25-Semeru-plus 10-Semeru-plus jre25-Semeru-ubuntu-plus Semeru-ubuntu-plus jre25-Semeru-plus Semeru-plus @6
10.2.0-jre25-Semeru-ubuntu-webprofile 10.2.0-Semeru-ubuntu-webprofile 10.2.0-jre25-Semeru-webprofile 10.2.0-Semeru-webprofile 10.1-jre25-Semeru-ubuntu-webprofile 10.1-Semeru-ubuntu-webprofile 10.1-jre25-Semeru-webprofile 10.1-Semeru-webprofile 10-jre25-Semeru-ubuntu-webprofile 10-Semeru-ubuntu-webprofile 10-jre25-Semeru-webprofile 10-Semeru-webprofile jre25-Semeru-ubuntu-webprofile Semeru-ubuntu-webprofile jre25-Semeru-webprofile Semeru-webprofile @6
10.2.0-jre21-Temurin-ubuntu-microprofile 10.2.0-jre21-ubuntu-microprofile 10.2.0-jre21-Temurin-microprofile 10.2.0-jre21-microprofile 10.2.0-jre21-Temurin-ubuntu 10.2.0-jre21-ubuntu 10.2.0-jre21-Temurin 10.2.0-jre21 10.1-jre21-Temurin-ubuntu-microprofile 10.1-jre21-ubuntu-microprofile 10.1-jre21-Temurin-microprofile 10.1-jre21-microprofile 10.1-jre21-Temurin-ubuntu 10.1-jre21-ubuntu 10.1-jre21-Temurin 10.1-jre21 10-jre21-Temurin-ubuntu-microprofile 10-jre21-ubuntu-microprofile 10-jre21-Temurin-microprofile 10-jre21-microprofile 10-jre21-Temurin-ubuntu 10-jre21-ubuntu 10-jre21-Temurin 10-jre21 jre21-Temurin-ubuntu-microprofile jre21-ubuntu-microprofile jre21-Temurin-microprofile jre21-microprofile jre21-Temurin-ubuntu jre21-ubuntu jre21-Temurin jre21 @6
10.2.0-jre21-Temurin-ubuntu-plume 10.2.0-jre21-ubuntu-plume 10.2.0-jre21-Temurin-plume 10.2.0-jre21-plume 10.1-jre21-Temurin-ubuntu-plume 10.1-jre21-ubuntu-plume 10.1-jre21-Temurin-plume 10.1-jre21-plume 10-jre21-Temurin-ubuntu-plume 10-jre21-ubuntu-plume 10-jre21-Temurin-plume 10-jre21-plume jre21-Temurin-ubuntu-plume jre21-ubuntu-plume jre21-Temurin-plume jre21-plume @6
10.2.0-jre21-Temurin-ubuntu-plus 10.2.0-jre21-ubuntu-plus 10.2.0-jre21-Temurin-plus 10.2.0-jre21-plus 10.1-jre21-Temurin-ubuntu-plus 10.1-jre21-ubuntu-plus 10.1-jre21-Temurin-plus 10.1-jre21-plus 10-jre21-Temurin-ubuntu-plus 10-jre21-ubuntu-plus 10-jre21-Temurin-plus 10-jre21-plus jre21-Temurin-ubuntu-plus jre21-ubuntu-plus jre21-Temurin-plus jre21-plus @6
10.2.0-jre21-Temurin-ubuntu-webprofile 10.2.0-jre21-ubuntu-webprofile 10.2.0-jre21-Temurin-webprofile 10.2.0-jre21-webprofile 10.1-jre21-Temurin-ubuntu-webprofile 10.1-jre21-ubuntu-webprofile 10.1-jre21-Temurin-webprofile 10.1-jre21-webprofile 10-jre21-Temurin-ubuntu-webprofile 10-jre21-ubuntu-webprofile 10-jre21-Temurin-webprofile 10-jre21-webprofile jre21-Temurin-ubuntu-webprofile jre21-ubuntu-webprofile jre21-Temurin-webprofile jre21-webprofile @6
10.2.0-jre21-Temurin-alpine-microprofile 10.2.0-jre21-alpine-microprofile 10.2.0-jre21-Temurin-alpine 10.2.0-jre21-alpine 10.1-jre21-Temurin-alpine-microprofile 10.1-jre21-alpine-microprofile 10.1-jre21-Temurin-alpine 10.1-jre21-alpine 10-jre21-Temurin-alpine-microprofile 10-jre21-alpine-microprofile 10-jre21-Temurin-alpine 10-jre21-alpine jre21-Temurin-alpine-microprofile jre21-alpine-microprofile jre21-Temurin-alpine jre21-alpine @6
10.2.0-jre21-Temurin-alpine-plume 10.2.0-jre21-alpine-plume 10.1-jre21-Temurin-alpine-plume 10.1-jre21-alpine-plume 10-jre21-Temurin-alpine-plume 10-jre21-alpine-plume jre21-Temurin-alpine-plume jre21-alpine-plume @6
10.2.0-jre21-Temurin-alpine-plus 10.2.0-jre21-alpine-plus 10.1-jre21-Temurin-alpine-plus 10.1-jre21-alpine-plus 10-jre21-Temurin-alpine-plus 10-jre21-alpine-plus jre21-Temurin-alpine-plus jre21-alpine-plus @6
10.2.0-jre21-Temurin-alpine-webprofile 10.2.0-jre21-alpine-webprofile 10.1-jre21-Temurin-alpine-webprofile 10.1-jre21-alpine-webprofile 10-jre21-Temurin-alpine-webprofile 10-jre21-alpine-webprofile jre21-Temurin-alpine-webprofile jre21-alpine-webprofile @6
10.2.0-jre21-Semeru-ubuntu-microprofile 10.2.0-jre21-Semeru-microprofile 10.2.0-jre21-Semeru-ubuntu 10.2.0-jre21-Semeru 10.1-jre21-Semeru-ubuntu-microprofile 10.1-jre21-Semeru-microprofile 10.1-jre21-Semeru-ubuntu 10.1-jre21-Semeru 10-jre21-Semeru-ubuntu-microprofile 10-jre21-Semeru-microprofile 10-jre21-Semeru-ubuntu 10-jre21-Semeru jre21-Semeru-ubuntu-microprofile jre21-Semeru-microprofile jre21-Semeru-ubuntu jre21-Semeru @6
10.2.0-jre21-Semeru-ubuntu-plume 10.2.0-jre21-Semeru-plume 10.1-jre21-Semeru-ubuntu-plume 10.1-jre21-Semeru-plume 10-jre21-Semeru-ubuntu-plume 10-jre21-Semeru-plume jre21-Semeru-ubuntu-plume jre21-Semeru-plume @6
10.2.0-jre21-Semeru-ubuntu-plus 10.2.0-jre21-Semeru-plus 10.1-jre21-Semeru-ubuntu-plus 10.1-jre21-Semeru-plus 10-jre21-Semeru-ubuntu-plus 10-jre21-Semeru-plus jre21-Semeru-ubuntu-plus jre21-Semeru-plus @6
10.2.0-jre21-Semeru-ubuntu-webprofile 10.2.0-jre21-Semeru-webprofile 10.1-jre21-Semeru-ubuntu-webprofile 10.1-jre21-Semeru-webprofile 10-jre21-Semeru-ubuntu-webprofile 10-jre21-Semeru-webprofile jre21-Semeru-ubuntu-webprofile jre21-Semeru-webprofile @6
10.2.0-jre17-Temurin-ubuntu-microprofile 10.2.0-jre17-ubuntu-microprofile 10.2.0-jre17-Temurin-microprofile 10.2.0-jre17-microprofile 10.2.0-jre17-Temurin-ubuntu 10.2.0-jre17-ubuntu 10.2.0-jre17-Temurin 10.2.0-jre17 10.1-jre17-Temurin-ubuntu-microprofile 10.1-jre17-ubuntu-microprofile 10.1-jre17-Temurin-microprofile 10.1-jre17-microprofile 10.1-jre17-Temurin-ubuntu 10.1-jre17-ubuntu 10.1-jre17-Temurin 10.1-jre17 10-jre17-Temurin-ubuntu-microprofile 10-jre17-ubuntu-microprofile 10-jre17-Temurin-microprofile 10-jre17-microprofile 10-jre17-Temurin-ubuntu 10-jre17-ubuntu 10-jre17-Temurin 10-jre17 jre17-Temurin-ubuntu-microprofile jre17-ubuntu-microprofile jre17-Temurin-microprofile jre17-microprofile jre17-Temurin-ubuntu jre17-ubuntu jre17-Temurin jre17 @6
10.2.0-jre17-Temurin-ubuntu-plume 10.2.0-jre17-ubuntu-plume 10.2.0-jre17-Temurin-plume 10.2.0-jre17-plume 10.1-jre17-Temurin-ubuntu-plume 10.1-jre17-ubuntu-plume 10.1-jre17-Temurin-plume 10.1-jre17-plume 10-jre17-Temurin-ubuntu-plume 10-jre17-ubuntu-plume 10-jre17-Temurin-plume 10-jre17-plume jre17-Temurin-ubuntu-plume jre17-ubuntu-plume jre17-Temurin-plume jre17-plume @6
10.2.0-jre17-Temurin-ubuntu-plus 10.2.0-jre17-ubuntu-plus 10.2.0-jre17-Temurin-plus 10.2.0-jre17-plus 10.1-jre17-Temurin-ubuntu-plus 10.1-jre17-ubuntu-plus 10.1-jre17-Temurin-plus 10.1-jre17-plus 10-jre17-Temurin-ubuntu-plus 10-jre17-ubuntu-plus 10-jre17-Temurin-plus 10-jre17-plus jre17-Temurin-ubuntu-plus jre17-ubuntu-plus jre17-Temurin-plus jre17-plus @6
10.2.0-jre17-Temurin-ubuntu-webprofile 10.2.0-jre17-ubuntu-webprofile 10.2.0-jre17-Temurin-webprofile 10.2.0-jre17-webprofile 10.1-jre17-Temurin-ubuntu-webprofile 10.1-jre17-ubuntu-webprofile 10.1-jre17-Temurin-webprofile 10.1-jre17-webprofile 10-jre17-Temurin-ubuntu-webprofile 10-jre17-ubuntu-webprofile 10-jre17-Temurin-webprofile 10-jre17-webprofile jre17-Temurin-ubuntu-webprofile jre17-ubuntu-webprofile jre17-Temurin-webprofile jre17-webprofile @6
10.2.0-jre17-Temurin-alpine-microprofile 10.2.0-jre17-alpine-microprofile 10.2.0-jre17-Temurin-alpine 10.2.0-jre17-alpine 10.1-jre17-Temurin-alpine-microprofile 10.1-jre17-alpine-microprofile 10.1-jre17-Temurin-alpine 10.1-jre17-alpine 10-jre17-Temurin-alpine-microprofile 10-jre17-alpine-microprofile 10-jre17-Temurin-alpine 10-jre17-alpine jre17-Temurin-alpine-microprofile jre17-alpine-microprofile jre17-Temurin-alpine jre17-alpine @e
10.2.0-jre17-Temurin-alpine-plume 10.2.0-jre17-alpine-plume 10.1-jre17-Temurin-alpine-plume 10.1-jre17-alpine-plume 10-jre17-Temurin-alpine-plume 10-jre17-alpine-plume jre17-Temurin-alpine-plume jre17-alpine-plume @e
10.2.0-jre17-Temurin-alpine-plus 10.2.0-jre17-alpine-plus 10.1-jre17-Temurin-alpine-plus 10.1-jre17-alpine-plus 10-jre17-Temurin-alpine-plus 10-jre17-alpine-plus jre17-Temurin-alpine-plus jre17-alpine-plus @e
10.2.0-jre17-Temurin-alpine-webprofile 10.2.0-jre17-alpine-webprofile 10.1-jre17-Temurin-alpine-webprofile 10.1-jre17-alpine-webprofile 10-jre17-Temurin-alpine-webprofile 10-jre17-alpine-webprofile jre17-Temurin-alpine-webprofile jre17-alpine-webprofile @e
10.2.0-jre17-Semeru-ubuntu-microprofile 10.2.0-jre17-Semeru-microprofile 10.2.0-jre17-Semeru-ubuntu 10.2.0-jre17-Semeru 10.1-jre17-Semeru-ubuntu-microprofile 10.1-jre17-Semeru-microprofile 10.1-jre17-Semeru-ubuntu 10.1-jre17-Semeru 10-jre17-Semeru-ubuntu-microprofile 10-jre17-Semeru-microprofile 10-jre17-Semeru-ubuntu 10-jre17-Semeru jre17-Semeru-ubuntu-microprofile jre17-Semeru-microprofile jre17-Semeru-ubuntu jre17-Semeru @6
10.2.0-jre17-Semeru-ubuntu-plume 10.2.0-jre17-Semeru-plume 10.1-jre17-Semeru-ubuntu-plume 10.1-jre17-Semeru-plume 10-jre17-Semeru-ubuntu-plume 10-jre17-Semeru-plume jre17-Semeru-ubuntu-plume jre17-Semeru-plume @6
10.2.0-jre17-Semeru-ubuntu-plus 10.2.0-jre17-Semeru-plus 10.1-jre17-Semeru-ubuntu-plus 10.1-jre17-Semeru-plus 10-jre17-Semeru-ubuntu-plus 10-jre17-Semeru-plus jre17-Semeru-ubuntu-plus jre17-Semeru-plus @6
10.2.0-jre17-Semeru-ubuntu-webprofile 10.2.0-jre17-Semeru-webprofile 10.1-jre17-Semeru-ubuntu-webprofile 10.1-jre17-Semeru-webprofile 10-jre17-Semeru-ubuntu-webprofile 10-jre17-Semeru-webprofile jre17-Semeru-ubuntu-webprofile jre17-Semeru-webprofile @6
!200221 -jaxrs !221114 debian !231108 7 !240416 8 -jre8 !250106 9 -jre11
=websphere-liberty|service extended|web-server|IBM's Liberty Java application server
kernel kernel-java8-ibmjava @h
kernel-java11-openj9 @8
kernel-java17-openj9 @8
full latest full-java8-ibmjava @h
full-java11-openj9 @8
full-java17-openj9 @8
25.0.0.12-kernel-java8-ibmjava @h
25.0.0.12-kernel-java11-openj9 @8
25.0.0.12-kernel-java17-openj9 @8
25.0.0.12-full-java8-ibmjava @h
25.0.0.12-full-java11-openj9 @8
25.0.0.12-full-java17-openj9 @8
26.0.0.3-kernel-java8-ibmjava @h
26.0.0.3-kernel-java11-openj9 @8
26.0.0.3-kernel-java17-openj9 @8
26.0.0.3-full-java8-ibmjava @h
26.0.0.3-full-java11-openj9 @8
26.0.0.3-full-java17-openj9 @8
26.0.0.6-kernel-java8-ibmjava @h
26.0.0.6-kernel-java11-openj9 @8
26.0.0.6-kernel-java17-openj9 @8
26.0.0.6-full-java8-ibmjava @h
26.0.0.6-full-java11-openj9 @8
26.0.0.6-full-java17-openj9 @8
26.0.0.8-kernel-java8-ibmjava @h
26.0.0.8-kernel-java11-openj9 @8
26.0.0.8-kernel-java17-openj9 @8
26.0.0.8-full-java8-ibmjava @h
26.0.0.8-full-java11-openj9 @8
26.0.0.8-full-java17-openj9 @8
!160811 common !201120 beta
=xwiki|service|cms|Enterprise wiki on Java
18 18.6 18.6.0 18-mysql-tomcat 18.6-mysql-tomcat 18.6.0-mysql-tomcat mysql-tomcat stable-mysql-tomcat stable-mysql stable latest @6
18-postgres-tomcat 18.6-postgres-tomcat 18.6.0-postgres-tomcat postgres-tomcat stable-postgres-tomcat stable-postgres @6
18-mariadb-tomcat 18.6-mariadb-tomcat 18.6.0-mariadb-tomcat mariadb-tomcat stable-mariadb-tomcat stable-mariadb @6
18.4 18.4.4 18.4-mysql-tomcat 18.4.4-mysql-tomcat @6
18.4-postgres-tomcat 18.4.4-postgres-tomcat @6
18.4-mariadb-tomcat 18.4.4-mariadb-tomcat @6
17 17.10 17.10.12 17-mysql-tomcat 17.10-mysql-tomcat 17.10.12-mysql-tomcat lts-mysql-tomcat lts-mysql lts @6
17-postgres-tomcat 17.10-postgres-tomcat 17.10.12-postgres-tomcat lts-postgres-tomcat lts-postgres @6
17-mariadb-tomcat 17.10-mariadb-tomcat 17.10.12-mariadb-tomcat lts-mariadb-tomcat lts-mariadb @6
16 16.10 16.10.18 16-mysql-tomcat 16.10-mysql-tomcat 16.10.18-mysql-tomcat @6
16-postgres-tomcat 16.10-postgres-tomcat 16.10.18-postgres-tomcat @6
16-mariadb-tomcat 16.10-mariadb-tomcat 16.10.18-mariadb-tomcat @6
!180205 8 !190130 9 !200108 10 !210122 11 !220202 12 !230130 13 !250129 15 !250327 14 !260223 18.0 !260331 18.1 !260428 18.2 !260527 18.3 !260729 18.5
=yourls|service|app|URL shortener on PHP
1.10.4^2-apache apache 1.10.4^2 latest @4
1.10.4^2-fpm fpm @4
1.10.4^2-fpm-alpine fpm-alpine @0
=znc|service|app|IRC bouncer
1.10.2^1 latest @A
1.10.2^1-slim slim @A
!180503 1.6 !200501 1.7 !240222 1.8 !250609 1.9
=clearlinux|base deprecated|os|Intel's Clear Linux|Intel ended Clear Linux on 2025-07-18.
latest base @e
=clefos|base deprecated|os|ClefOS, a rebuild of CentOS 7|At its end of life with CentOS 7; no tags are built any more.
!240729 7 latest
=gazebo|base deprecated|robotics|A robot simulator|No tags have been built since August 2025.
!180924 -trusty !210428 -stretch !230203 -xenial !230626 -bionic !250825 latest -focal
=openjdk|base deprecated|runtime|OpenJDK; only early-access builds are made|Only early-access builds since July 2022. Use eclipse-temurin, amazoncorretto, ibm-semeru-runtimes or sapmachine.
%{"distro":"oraclelinux","packages":"microdnf","cmd":["jshell"],"tools":["fontconfig","binutils","tar","gzip"],"env":{"LANG":"C.UTF-8"}}
%{"distro":"debian","cmd":["jshell"],"tools":["curl","wget","git","ca-certificates","gnupg","unzip","xz-utils","openssh-client","procps","netbase","mercurial","subversion","fontconfig","binutils"],"env":{"LANG":"C.UTF-8"}}
%{"distro":"debian","cmd":["jshell"],"tools":["ca-certificates"],"env":{"LANG":"C.UTF-8"}}
%{"distro":"windows-servercore","cmd":["jshell"],"shell":["powershell","-Command","$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]}
%{"distro":"windows-nanoserver","user":"ContainerUser","cmd":["jshell"],"shell":["cmd","/s","/c"]}
27-rc-jdk-oraclelinux10 27-rc-oraclelinux10 27-rc-jdk-oracle 27-rc-oracle & 27-rc-jdk 27-rc @6 %0
27-rc-jdk-oraclelinux9 27-rc-oraclelinux9 @6 %0
27-rc-jdk-trixie 27-rc-trixie @6 %1
27-rc-jdk-slim-trixie 27-rc-slim-trixie 27-rc-jdk-slim 27-rc-slim @6 %2
27-rc-jdk-bookworm 27-rc-bookworm @6 %1
27-rc-jdk-slim-bookworm 27-rc-slim-bookworm @6 %2
27-rc-jdk-windowsservercore-ltsc2025 27-rc-windowsservercore-ltsc2025 & 27-rc-jdk-windowsservercore 27-rc-windowsservercore 27-rc-jdk 27-rc @d %3
27-rc-jdk-windowsservercore-ltsc2022 27-rc-windowsservercore-ltsc2022 & 27-rc-jdk-windowsservercore 27-rc-windowsservercore 27-rc-jdk 27-rc @d %3
27-rc-jdk-nanoserver-ltsc2025 27-rc-nanoserver-ltsc2025 & 27-rc-jdk-nanoserver 27-rc-nanoserver @d %4
27-rc-jdk-nanoserver-ltsc2022 27-rc-nanoserver-ltsc2022 & 27-rc-jdk-nanoserver 27-rc-nanoserver @d %4
28-ea-11-jdk-oraclelinux10 28-ea-11-oraclelinux10 28-ea-jdk-oraclelinux10 28-ea-oraclelinux10 28-ea-11-jdk-oracle 28-ea-11-oracle 28-ea-jdk-oracle 28-ea-oracle & 28-ea-11-jdk 28-ea-11 28-ea-jdk 28-ea @6 %0
28-ea-11-jdk-oraclelinux9 28-ea-11-oraclelinux9 28-ea-jdk-oraclelinux9 28-ea-oraclelinux9 @6 %0
28-ea-11-jdk-trixie 28-ea-11-trixie 28-ea-jdk-trixie 28-ea-trixie @6 %1
28-ea-11-jdk-slim-trixie 28-ea-11-slim-trixie 28-ea-jdk-slim-trixie 28-ea-slim-trixie 28-ea-11-jdk-slim 28-ea-11-slim 28-ea-jdk-slim 28-ea-slim @6 %2
28-ea-11-jdk-bookworm 28-ea-11-bookworm 28-ea-jdk-bookworm 28-ea-bookworm @6 %1
28-ea-11-jdk-slim-bookworm 28-ea-11-slim-bookworm 28-ea-jdk-slim-bookworm 28-ea-slim-bookworm @6 %2
28-ea-11-jdk-windowsservercore-ltsc2025 28-ea-11-windowsservercore-ltsc2025 28-ea-jdk-windowsservercore-ltsc2025 28-ea-windowsservercore-ltsc2025 & 28-ea-11-jdk-windowsservercore 28-ea-11-windowsservercore 28-ea-jdk-windowsservercore 28-ea-windowsservercore 28-ea-11-jdk 28-ea-11 28-ea-jdk 28-ea @d %3
28-ea-11-jdk-windowsservercore-ltsc2022 28-ea-11-windowsservercore-ltsc2022 28-ea-jdk-windowsservercore-ltsc2022 28-ea-windowsservercore-ltsc2022 & 28-ea-11-jdk-windowsservercore 28-ea-11-windowsservercore 28-ea-jdk-windowsservercore 28-ea-windowsservercore 28-ea-11-jdk 28-ea-11 28-ea-jdk 28-ea @d %3
28-ea-11-jdk-nanoserver-ltsc2025 28-ea-11-nanoserver-ltsc2025 28-ea-jdk-nanoserver-ltsc2025 28-ea-nanoserver-ltsc2025 & 28-ea-11-jdk-nanoserver 28-ea-11-nanoserver 28-ea-jdk-nanoserver 28-ea-nanoserver @d %4
28-ea-11-jdk-nanoserver-ltsc2022 28-ea-11-nanoserver-ltsc2022 28-ea-jdk-nanoserver-ltsc2022 28-ea-nanoserver-ltsc2022 & 28-ea-11-jdk-nanoserver 28-ea-11-nanoserver 28-ea-jdk-nanoserver 28-ea-nanoserver @d %4
!180206 6 -wheezy !180419 -experimental !180606 9 !180710 -alpine3.7 !180731 alpine !181207 10 !181225 sid !190205 -alpine3.8 !190327 stretch jre jre-slim !190524 7 -jessie !190715 -alpine3.9 !190918 12 !200210 -alpine3.10 !200317 13 !200721 -alpine3.11 !201028 14 !210421 15 !210622 -alpine3.12 !211019 16 !211129 -alpine3.13 !220112 -ltsc2016 !220502 17 !220525 -alpine3.14 !220819 8 11 -alpine3.16 -alpine3.15 !220920 19 !230213 18 jdk-slim buster windowsservercore nanoserver oracle slim jdk latest bullseye !230322 20 !230926 21 !240315 -oraclelinux7 !240325 22 !240918 23 !250319 24 !250917 25 !251103 26 !260318 -oraclelinux8
=emqx|service deprecated|queue|A message broker for MQTT|Not published here any more: use emqx/emqx.
5.7.2^1 @6
5.8.8^2 latest @6
!230815 4 !240103 5.0 !241113 5.1 !241206 5.4 5.5 5.2 5.3 5.6
=liquibase|service extended deprecated|db-admin|Migrations of database schemas|Only patch updates are made: use liquibase/liquibase.
5.0 5.0.1 latest @6
5.0-alpine 5.0.1-alpine alpine @6
!240523 4.27 !240726 4.28 !241107 4.29 !250116 4.30 !250523 4.31 !250709 4.32 !251002 4.33
=mongo-express|service deprecated|db-admin|A web console for MongoDB|Not maintained since April 2024; no tags are built any more.
!160822 0.30 !161114 0.31 !161228 0.32 !170207 0.34 !170227 0.35 !170531 0.38 !170905 0.40 !180201 0.42 !180306 0.44 !180730 0.45 !200201 0.49 !231002 0.54 -alpha !240105 -alpine3.17 !250604 1 latest -alpine3.19 -alpine3.18
=notary|service deprecated|app|A server for signing images|The project was archived on 2025-07-30; no tags are built any more.
!250604 server signer
=php-zendserver|service deprecated|web-server|Zend Server, an application server for PHP|Not maintained; no tags are built any more.
!151202 7.0 !151204 8.6 -preview -php7.0 !161230 9.0 !180503 5.4 5.5 -php5.4 -php5.5 !190722 2018.0 !240729 2021.0 5.6 2019.0 9.1 8.5 latest -php5.6
=plone|service deprecated|cms|The content management system Plone, up to version 5|Plone 6 is published as plone/plone-backend and plone/plone-frontend.
!200130 4 !211021 alpine !251009 5 latest
=unit|service deprecated|web-server|The application server NGINX Unit|NGINX Unit has been archived since October 2025; no tags are built any more.
!250110 -php8.2 !251013 node latest python perl ruby go wasm minimal python-slim php jsc -slim -php8.3 -php8.4
-adoptopenjdk 2021-10-08 eclipse-temurin
-celery 2017-06-23 python
-centos 2024-07-29 almalinux
-consul 2024-07-29 hashicorp/consul
-couchdb-nouveau 2024-09-28 couchdb
-crux 2021-10-08
-django 2017-05-19 python
-docker-dev 2016-06-03
-euleros 2021-10-08
-express-gateway 2024-07-29
-fsharp 2021-07-26 mcr.microsoft.com/dotnet/sdk
-glassfish 2016-10-11
-hello-seattle 2019-04-02 hello-world
-hipache 2016-10-25
-hola-mundo 2019-04-02 hello-world
-iojs 2017-04-21 node
-java 2017-05-17 eclipse-temurin
-jenkins 2018-08-13 jenkins/jenkins
-jobber 2024-07-29
-kaazing-gateway 2021-10-08
-known 2021-10-08
-lightstreamer-server 2016-01-23 lightstreamer
-mono 2025-08-18 mcr.microsoft.com/dotnet/sdk
-mosquitto 2016-09-23 eclipse-mosquitto
-nats-streaming 2024-07-29 nats
-notary-server 2016-02-26
-notary-signer 2016-02-26
-nuxeo 2021-10-08
-opensuse 2021-10-08 opensuse/leap
-owncloud 2019-01-02 owncloud/server
-piwik 2018-10-01 matomo
-rails 2017-05-19 ruby
-rapidoid 2021-10-08
-sentry 2021-10-08
-sl 2024-07-01 almalinux
-sourcemage 2021-10-08
-swarm 2021-10-08
-thrift 2021-10-08
-ubuntu-debootstrap 2016-06-06 ubuntu
-ubuntu-upstart 2016-06-06 ubuntu
-vault 2024-07-29 hashicorp/vault
-zend-php 2014-10-19 php`;
