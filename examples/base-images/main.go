package main

import "fmt"

func main() {
	fmt.Println("<!doctype html><title>Hello</title>")
}
